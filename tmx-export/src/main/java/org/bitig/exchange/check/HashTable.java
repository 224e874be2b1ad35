package org.bitig.exchange.check;

/**
 * A set of 64-bit hashes, or a map from one to another: ten to twenty bytes an entry, twice that
 * for values.
 *
 * <p>Two texts of a million share a hash with a chance of 3·10⁻⁸, so an entry stands for its text.
 * Open addressing with linear probing, at most three quarters full; O(1) expected.
 */
public final class HashTable {
  /** Stands for no entry; a hash that happens to be it is taken for another. */
  private static final long NONE = 0;

  private long[] keys = new long[1 << 10];

  /** As long as the keys once a value was given; empty for a set. */
  private long[] values = {};

  private int size;

  /** Returns the hash of a text (FNV-1a over UTF-16 units, mixed as in MurmurHash3). */
  public static long hash(CharSequence text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    hash ^= hash >>> 33;
    return hash == NONE ? 1 : hash;
  }

  /** Returns the value of a key, or {@code otherwise} if it has none. */
  public long get(long key, long otherwise) {
    int at = slot(keys, key);
    return keys[at] == NONE || values.length == 0 ? otherwise : values[at];
  }

  /** Whether the key is there. */
  public boolean contains(long key) {
    return keys[slot(keys, key)] != NONE;
  }

  /** Gives the key a value, in place of the one it may have. */
  public void put(long key, long value) {
    if (values.length == 0) {
      values = new long[keys.length];
    }
    add(key);
    values[slot(keys, key)] = value;
  }

  /** Adds the key; returns whether it was new. */
  public boolean add(long key) {
    if (size >= keys.length - keys.length / 4) {
      grow();
    }
    int at = slot(keys, key);
    if (keys[at] != NONE) {
      return false;
    }
    keys[at] = key;
    size++;
    return true;
  }

  private static int slot(long[] keys, long key) {
    int mask = keys.length - 1;
    int at = (int) (key ^ (key >>> 32)) & mask;
    while (keys[at] != NONE && keys[at] != key) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = oldValues.length == 0 ? oldValues : new long[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != NONE) {
        int at = slot(keys, oldKeys[i]);
        keys[at] = oldKeys[i];
        if (oldValues.length > 0) {
          values[at] = oldValues[i];
        }
      }
    }
  }
}
