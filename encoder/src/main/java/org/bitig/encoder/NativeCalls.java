package org.bitig.encoder;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Keeps native code from running while the process goes down.
 *
 * <p>When a process ends, ONNX Runtime takes itself apart, first in a shutdown hook of its own,
 * then in its library's destructors; a thread that is inside it then crashes the whole process, and
 * the exit code says crash instead of interruption. So each native call passes this gate, and who
 * is about to end the process while others work calls {@link #end()} before.
 */
public final class NativeCalls {
  /** A call that takes longer hangs, and waiting would only hang the end as well. */
  private static final int LONGEST_SECONDS = 10;

  private static final ReentrantReadWriteLock GATE = new ReentrantReadWriteLock(true);

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

  /** Does native work; waits for ever if {@link #end()} was called. */
  static <T, E extends Exception> T call(Work<T, E> work) throws E {
    GATE.readLock().lock();
    try {
      return work.run();
    } finally {
      GATE.readLock().unlock();
    }
  }

  /**
   * Waits until no thread is inside native code, some tens of milliseconds, and lets none in from
   * now on. A shutdown hook is too late for this: hooks run at the same time, ONNX Runtime's among
   * them.
   */
  public static void end() {
    try {
      // Never unlocked: who asks from now on waits until there is no process.
      boolean empty = GATE.writeLock().tryLock(LONGEST_SECONDS, TimeUnit.SECONDS);
      assert empty : "a native call hangs";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
