package org.bitig.encoder;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Keeps native code from running while the process goes down.
 *
 * <p>When a process ends, the native runtime takes itself apart; a thread that is inside it then
 * aborts the whole process, and the exit code says crash instead of interruption. So each native
 * call passes this gate, and when the process ends the gate waits for those inside, some tens of
 * milliseconds, and lets no more in: later callers wait for the end of the process.
 */
final class NativeCalls {
  /** A call that takes longer hangs, and waiting would only hang the end as well. */
  private static final int LONGEST_SECONDS = 10;

  private static final ReentrantReadWriteLock GATE = new ReentrantReadWriteLock(true);

  static {
    Runtime.getRuntime()
        .addShutdownHook(Thread.ofPlatform().name("native-gate").unstarted(NativeCalls::close));
  }

  private NativeCalls() {}

  /**
   * Native work.
   *
   * @param <T> what it gives
   * @param <E> how it fails
   */
  @FunctionalInterface
  interface Work<T, E extends Exception> {
    T run() throws E;
  }

  /** Does native work; waits for ever if the process is ending. */
  static <T, E extends Exception> T call(Work<T, E> work) throws E {
    GATE.readLock().lock();
    try {
      return work.run();
    } finally {
      GATE.readLock().unlock();
    }
  }

  /** Closes the gate for good. */
  private static void close() {
    try {
      // Never unlocked: who asks from now on waits until there is no process.
      boolean empty = GATE.writeLock().tryLock(LONGEST_SECONDS, TimeUnit.SECONDS);
      assert empty : "a native call hangs";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
