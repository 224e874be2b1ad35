package org.bitig.exchange.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HashTableTest {
  @Test
  void itHoldsWhatAMapHolds() {
    Random random = new Random(2);
    HashTable table = new HashTable();
    Map<Long, Long> map = new HashMap<>();
    for (int i = 0; i < 200_000; i++) {
      // Few different keys, near each other, as bad hashes would be.
      long key = 1L + random.nextInt(60_000);
      if (random.nextBoolean()) {
        long value = random.nextLong();
        table.put(key, value);
        map.put(key, value);
      } else {
        assertThat(table.get(key, -1)).isEqualTo(map.getOrDefault(key, -1L));
        assertThat(table.contains(key)).isEqualTo(map.containsKey(key));
      }
    }
  }

  @Test
  void itIsASetAsWell() {
    Random random = new Random(3);
    HashTable table = new HashTable();
    Set<Long> set = new HashSet<>();
    for (int i = 0; i < 100_000; i++) {
      long key = HashTable.hash("text " + random.nextInt(50_000));
      assertThat(table.add(key)).isEqualTo(set.add(key));
    }
    assertThat(table.get(HashTable.hash("other"), 7)).isEqualTo(7);
  }

  @Test
  void theHashIsNeverTheEmptySlot() {
    assertThat(HashTable.hash("")).isNotZero();
    assertThat(HashTable.hash("ab")).isNotEqualTo(HashTable.hash("ba"));
  }
}
