package org.bitig.align.vector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The nearest rows of one matrix for each row of another: an exact search of all pairs.
 *
 * <p>Neighbours are ordered by falling similarity, equal ones by position, so that the result does
 * not depend on blocks or threads. Rows have {@code min(k, candidates)} neighbours.
 */
public final class Neighbours {
  private final int k;
  private final int[] ids;
  private final float[] similarities;

  private Neighbours(int k, int[] ids, float[] similarities) {
    this.k = k;
    this.ids = ids;
    this.similarities = similarities;
  }

  /**
   * Both directions of a search.
   *
   * @param forward for each row of the first matrix its neighbours in the second
   * @param backward for each row of the second matrix its neighbours in the first
   */
  public record Both(Neighbours forward, Neighbours backward) {}

  /**
   * Searches both directions in one pass over the products.
   *
   * <p>O(n · m · dimensions) time, O((n + m · threads) · k) memory.
   *
   * @param k neighbours wanted, at least 1
   * @param threads at least 1
   */
  public static Both search(VectorMatrix first, VectorMatrix second, int k, int threads) {
    if (k < 1 || threads < 1) {
      throw new IllegalArgumentException(
          "Neighbours k " + k + " and threads " + threads + " must be >= 1");
    }
    int n = first.rows();
    int m = second.rows();
    int forwardK = Math.min(k, m);
    int backwardK = Math.min(k, n);
    Heaps forward = new Heaps(n, forwardK);
    // Each part of the rows keeps its own best for the columns; they meet below.
    int parts = Math.clamp(n / 256, 1, threads);
    List<Heaps> backwards = new ArrayList<>();
    List<Callable<Boolean>> work = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      int from = (int) ((long) n * part / parts);
      int to = (int) ((long) n * (part + 1) / parts);
      Heaps backward = new Heaps(m, backwardK);
      backwards.add(backward);
      work.add(
          () -> {
            scan(first, from, to, second, forward, backward);
            return true;
          });
    }
    runAll(work, parts);
    Heaps backward = backwards.getFirst();
    for (Heaps other : backwards.subList(1, backwards.size())) {
      backward.addAll(other);
    }
    return new Both(forward.sorted(), backward.sorted());
  }

  private static void scan(
      VectorMatrix first, int from, int to, VectorMatrix second, Heaps forward, Heaps backward) {
    first.products(
        from,
        to,
        second,
        0,
        second.rows(),
        (row, height, column, width, products, stride) -> {
          for (int i = 0; i < height; i++) {
            for (int j = 0; j < width; j++) {
              float similarity = products[i * stride + j];
              forward.offer(row + i, column + j, similarity);
              backward.offer(column + j, row + i, similarity);
            }
          }
        });
  }

  private static void runAll(List<Callable<Boolean>> work, int threads) {
    if (threads == 1) {
      for (Callable<Boolean> part : work) {
        try {
          part.call();
        } catch (RuntimeException e) {
          throw e;
        } catch (Exception e) {
          throw new IllegalStateException(e);
        }
      }
      return;
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (Future<Boolean> done : pool.invokeAll(work)) {
        done.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The search for neighbours was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Returns the number of rows searched for. */
  public int rows() {
    return k == 0 ? 0 : ids.length / k;
  }

  /** Returns how many neighbours each row has. */
  public int size() {
    return k;
  }

  /** Returns the position of the neighbour of {@code row} that is at {@code rank}, from 0. */
  public int id(int row, int rank) {
    return ids[row * k + rank];
  }

  /** Returns the similarity of the neighbour of {@code row} that is at {@code rank}, from 0. */
  public float similarity(int row, int rank) {
    return similarities[row * k + rank];
  }

  /** Returns the mean similarity of the neighbours of {@code row}; 0 if it has none. */
  public double mean(int row) {
    double sum = 0;
    for (int rank = 0; rank < k; rank++) {
      sum += similarities[row * k + rank];
    }
    return k == 0 ? 0 : sum / k;
  }

  /** Sorted lists of the best seen so far, one a row; k is small. */
  private static final class Heaps {
    private final int k;
    private final int[] ids;
    private final float[] values;

    Heaps(int rows, int k) {
      this.k = k;
      ids = new int[rows * k];
      values = new float[rows * k];
      Arrays.fill(ids, Integer.MAX_VALUE);
      Arrays.fill(values, Float.NEGATIVE_INFINITY);
    }

    void offer(int row, int id, float value) {
      int last = row * k + k - 1;
      if (k == 0 || !before(value, id, values[last], ids[last])) {
        return;
      }
      int at = last;
      while (at > row * k && before(value, id, values[at - 1], ids[at - 1])) {
        values[at] = values[at - 1];
        ids[at] = ids[at - 1];
        at--;
      }
      values[at] = value;
      ids[at] = id;
    }

    void addAll(Heaps other) {
      for (int at = 0; at < ids.length; at++) {
        if (other.ids[at] != Integer.MAX_VALUE) {
          offer(at / k, other.ids[at], other.values[at]);
        }
      }
    }

    Neighbours sorted() {
      return new Neighbours(k, ids, values);
    }

    private static boolean before(float value, int id, float other, int otherId) {
      return value > other || (value == other && id < otherId);
    }
  }
}
