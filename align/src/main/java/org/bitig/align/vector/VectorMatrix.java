package org.bitig.align.vector;

import java.util.Arrays;
import java.util.List;
import org.bitig.model.Progress;
import org.bitig.model.SentenceEncoder;

/**
 * Vectors of one side, a row each, in one array of single-precision numbers. Immutable.
 *
 * <p>A row is zero for a text without content; such a row has similarity 0 to everything.
 */
public final class VectorMatrix {
  /** Columns of the other side that are held in cache while rows pass by. */
  private static final int PANEL = 128;

  private final int rows;
  private final int dimensions;
  private final float[] values;

  private VectorMatrix(int rows, int dimensions, float[] values) {
    this.rows = rows;
    this.dimensions = dimensions;
    this.values = values;
  }

  /**
   * Returns the matrix whose rows are copies of these vectors; {@code dimensions} counts when there
   * are none.
   *
   * @throws IllegalArgumentException if a vector has another length
   */
  public static VectorMatrix of(float[][] vectors, int dimensions) {
    float[] values = new float[Math.multiplyExact(vectors.length, dimensions)];
    for (int i = 0; i < vectors.length; i++) {
      if (vectors[i].length != dimensions) {
        throw new IllegalArgumentException(
            "Vector " + i + " has length " + vectors[i].length + ", must be " + dimensions);
      }
      System.arraycopy(vectors[i], 0, values, i * dimensions, dimensions);
    }
    return new VectorMatrix(vectors.length, dimensions, values);
  }

  /** Returns the vectors of these texts as {@code encoder} sees them. */
  public static VectorMatrix encode(
      List<String> texts, SentenceEncoder encoder, Progress progress) {
    return of(encoder.encode(texts, progress), encoder.dimensions());
  }

  /** Returns the number of vectors. */
  public int rows() {
    return rows;
  }

  /** Returns the length of each vector. */
  public int dimensions() {
    return dimensions;
  }

  /** Returns a copy of row {@code i}. */
  public float[] row(int i) {
    return Arrays.copyOfRange(values, i * dimensions, (i + 1) * dimensions);
  }

  /** Returns the matrix of these rows, in this order. */
  public VectorMatrix rows(int[] chosen) {
    float[] copied = new float[chosen.length * dimensions];
    for (int i = 0; i < chosen.length; i++) {
      System.arraycopy(values, chosen[i] * dimensions, copied, i * dimensions, dimensions);
    }
    return new VectorMatrix(chosen.length, dimensions, copied);
  }

  /**
   * Returns the sums of {@code size} neighbouring rows each, scaled to length 1; the last may be of
   * fewer. Of centred sentences the sum is a vector of the passage they make.
   */
  public VectorMatrix condensed(int size) {
    int blocks = (rows + size - 1) / size;
    float[] sums = new float[blocks * dimensions];
    for (int i = 0; i < rows; i++) {
      int to = i / size * dimensions;
      for (int k = 0; k < dimensions; k++) {
        sums[to + k] += values[i * dimensions + k];
      }
    }
    return new VectorMatrix(blocks, dimensions, sums).centred(new float[dimensions]);
  }

  /** Whether row {@code i} is zero: a text without content. */
  public boolean isZero(int i) {
    for (int k = i * dimensions; k < (i + 1) * dimensions; k++) {
      if (values[k] != 0) {
        return false;
      }
    }
    return true;
  }

  /** Returns the mean of the rows that are not zero; zeros if there is none. */
  public float[] mean() {
    double[] sum = new double[dimensions];
    int counted = 0;
    for (int i = 0; i < rows; i++) {
      if (!isZero(i)) {
        counted++;
        for (int k = 0; k < dimensions; k++) {
          sum[k] += values[i * dimensions + k];
        }
      }
    }
    float[] mean = new float[dimensions];
    for (int k = 0; k < dimensions && counted > 0; k++) {
      mean[k] = (float) (sum[k] / counted);
    }
    return mean;
  }

  /**
   * Returns the rows less {@code mean}, scaled to length 1. What all sentences of a language share
   * is taken away, and with it most of what makes strangers look alike. A row that vanishes (a zero
   * row, or one equal to the mean) becomes zero.
   */
  public VectorMatrix centred(float[] mean) {
    float[] moved = new float[values.length];
    for (int i = 0; i < rows; i++) {
      if (isZero(i)) {
        continue;
      }
      int at = i * dimensions;
      double square = 0;
      for (int k = 0; k < dimensions; k++) {
        float x = values[at + k] - mean[k];
        moved[at + k] = x;
        square += (double) x * x;
      }
      // Below this the rest is rounding, not meaning.
      float scale = square < 1e-10 ? 0 : (float) (1 / Math.sqrt(square));
      for (int k = 0; k < dimensions; k++) {
        moved[at + k] *= scale;
      }
    }
    return new VectorMatrix(rows, dimensions, moved);
  }

  /** Returns {@link #centred(float[])} by the matrix's own mean; a single row stays as it is. */
  public VectorMatrix centred() {
    return rows < 2 ? this : centred(mean());
  }

  /** Returns the product of row {@code i} with row {@code j} of {@code other}. */
  public float dot(int i, VectorMatrix other, int j) {
    float sum = 0;
    int a = i * dimensions;
    int b = j * dimensions;
    for (int k = 0; k < dimensions; k++) {
      sum += values[a + k] * other.values[b + k];
    }
    return sum;
  }

  /**
   * Writes the products of row {@code i} with {@code count} rows of {@code other} from {@code from}
   * on into {@code out}, from position {@code at} on. Gives what {@link #dot} gives, sooner: eight
   * sums run side by side.
   */
  public void dots(int i, VectorMatrix other, int from, int count, float[] out, int at) {
    int a = i * dimensions;
    int d = dimensions;
    float[] x = values;
    float[] y = other.values;
    int j = 0;
    for (; j + 8 <= count; j += 8) {
      int b = (from + j) * d;
      float s0 = 0;
      float s1 = 0;
      float s2 = 0;
      float s3 = 0;
      float s4 = 0;
      float s5 = 0;
      float s6 = 0;
      float s7 = 0;
      for (int k = 0; k < d; k++) {
        float v = x[a + k];
        int c = b + k;
        s0 += v * y[c];
        s1 += v * y[c + d];
        s2 += v * y[c + 2 * d];
        s3 += v * y[c + 3 * d];
        s4 += v * y[c + 4 * d];
        s5 += v * y[c + 5 * d];
        s6 += v * y[c + 6 * d];
        s7 += v * y[c + 7 * d];
      }
      out[at + j] = s0;
      out[at + j + 1] = s1;
      out[at + j + 2] = s2;
      out[at + j + 3] = s3;
      out[at + j + 4] = s4;
      out[at + j + 5] = s5;
      out[at + j + 6] = s6;
      out[at + j + 7] = s7;
    }
    for (; j < count; j++) {
      out[at + j] = dot(i, other, from + j);
    }
  }

  /**
   * Receives products of a block of rows with a block of the other side's rows.
   *
   * @see VectorMatrix#products
   */
  @FunctionalInterface
  public interface BlockReader {
    /**
     * Reads a block; {@code products[(i - firstRow) * stride + (j - firstColumn)]} belongs to row
     * {@code i} and the other side's row {@code j}. The array is reused after the call.
     */
    void read(
        int firstRow, int rowCount, int firstColumn, int columnCount, float[] products, int stride);
  }

  /**
   * Computes the products of rows {@code [fromRow, toRow)} with rows {@code [fromColumn, toColumn)}
   * of {@code other}, block by block: column blocks in rising order, and within each the row blocks
   * in rising order. O(rows · columns · dimensions) time, O(1) memory beside the reader's.
   */
  public void products(
      int fromRow,
      int toRow,
      VectorMatrix other,
      int fromColumn,
      int toColumn,
      BlockReader reader) {
    float[] panel = new float[PANEL * dimensions];
    float[] block = new float[PANEL * PANEL];
    for (int column = fromColumn; column < toColumn; column += PANEL) {
      int width = Math.min(PANEL, toColumn - column);
      for (int j = 0; j < width; j++) {
        for (int k = 0; k < dimensions; k++) {
          panel[k * PANEL + j] = other.values[(column + j) * dimensions + k];
        }
      }
      for (int row = fromRow; row < toRow; row += PANEL) {
        int height = Math.min(PANEL, toRow - row);
        Arrays.fill(block, 0, height * PANEL, 0);
        for (int i = 0; i < height; i++) {
          multiply(row + i, panel, block, i * PANEL);
        }
        reader.read(row, height, column, width, block, PANEL);
      }
    }
  }

  // Adds scaled panel rows rather than summing products of two rows: no sum crosses lanes, so the
  // compiler may use vector instructions without changing the order of any sum. Eight rows at a
  // time, for each stay in a store is dearer than the arithmetic.
  private void multiply(int row, float[] panel, float[] block, int at) {
    int a = row * dimensions;
    int k = 0;
    for (; k + 8 <= dimensions; k += 8) {
      addEight(values, a + k, panel, k * PANEL, block, at);
    }
    for (; k < dimensions; k++) {
      addOne(values[a + k], panel, k * PANEL, block, at);
    }
  }

  private static void addOne(float a, float[] x, int from, float[] y, int to) {
    for (int j = 0; j < PANEL; j++) {
      y[to + j] += a * x[from + j];
    }
  }

  private static void addEight(float[] a, int at, float[] x, int from, float[] y, int to) {
    float a0 = a[at];
    float a1 = a[at + 1];
    float a2 = a[at + 2];
    float a3 = a[at + 3];
    float a4 = a[at + 4];
    float a5 = a[at + 5];
    float a6 = a[at + 6];
    float a7 = a[at + 7];
    for (int j = 0; j < PANEL; j++) {
      float sum = y[to + j];
      sum += a0 * x[from + j];
      sum += a1 * x[from + PANEL + j];
      sum += a2 * x[from + 2 * PANEL + j];
      sum += a3 * x[from + 3 * PANEL + j];
      sum += a4 * x[from + 4 * PANEL + j];
      sum += a5 * x[from + 5 * PANEL + j];
      sum += a6 * x[from + 6 * PANEL + j];
      sum += a7 * x[from + 7 * PANEL + j];
      y[to + j] = sum;
    }
  }
}
