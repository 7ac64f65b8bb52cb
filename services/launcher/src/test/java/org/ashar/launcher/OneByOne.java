package org.ashar.launcher;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Two tests run at a time, and may sign in as the same person: who comes second waits, or
 * would find the code of the first in the mailbox.
 */
final class OneByOne {

	private static final Map<String, Lock> MAILBOXES = new ConcurrentHashMap<>();

	private OneByOne() {
	}

	/** Signs in while nobody else does under this address. */
	static void signIn(String address, Runnable door) {
		signIn(address, () -> {
			door.run();
			return address;
		});
	}

	/** The same where something comes of it. */
	static <T> T signIn(String address, Supplier<T> door) {
		Lock mailbox = MAILBOXES.computeIfAbsent(address, (_) -> new ReentrantLock());
		mailbox.lock();
		try {
			return door.get();
		}
		finally {
			mailbox.unlock();
		}
	}

}
