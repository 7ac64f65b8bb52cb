package org.ashar.infra.bench.letters;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** A mail relay that lets its sender be killed at a chosen point of their talk. */
final class KillingRelay implements AutoCloseable {

	private static final String ID = "message-id: <";

	private final ServerSocket server;

	/** By the left part of the Message-ID. */
	private final Map<String, AtomicInteger> kept = new ConcurrentHashMap<>();

	/*
	 * Of each line the reader of the letter that was let through last, and until its
	 * first line comes of the one before: what came of that is noted before this leaves.
	 */
	private final Map<Socket, List<String>> inHand = new ConcurrentHashMap<>();

	private volatile CountDownLatch gate = new CountDownLatch(0);

	private volatile Trap trap = new Trap(Stage.RCPT, new AtomicInteger(), () -> {
	});

	KillingRelay(int port) {
		try {
			this.server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Thread.ofPlatform().daemon().start(this::listen);
	}

	/** Whoever rings from now on hears nothing until the trap is set. */
	void hold() {
		this.gate = new CountDownLatch(1);
	}

	/** What happens when so many letters more have come to this stage. */
	void trap(Stage stage, int letters, Runnable deed) {
		this.inHand.clear();
		this.trap = new Trap(stage, new AtomicInteger(letters), deed);
		this.gate.countDown();
	}

	/**
	 * Whose letters the sender may have let go of without having noted what became of
	 * them.
	 */
	Set<String> inHand() {
		return this.inHand.values().stream().flatMap(List::stream).collect(Collectors.toSet());
	}

	/** How often this letter was taken. */
	int kept(String id) {
		AtomicInteger times = this.kept.get(id);
		return (times != null) ? times.get() : 0;
	}

	private void listen() {
		while (!this.server.isClosed()) {
			try {
				Socket line = this.server.accept();
				Thread.ofVirtual().start(() -> talk(line));
			}
			catch (IOException closed) {
				return;
			}
		}
	}

	private void talk(Socket line) {
		try (line;
				BufferedReader in = new BufferedReader(
						new InputStreamReader(line.getInputStream(), StandardCharsets.ISO_8859_1))) {
			line.setTcpNoDelay(true);
			this.gate.await();
			say(line, "220 localhost");
			String to = "";
			for (String said = in.readLine(); said != null; said = in.readLine()) {
				String verb = said.substring(0, Math.min(4, said.length())).toUpperCase(Locale.ROOT);
				switch (verb) {
					case "EHLO" -> say(line, "250-localhost\r\n250-PIPELINING\r\n250 8BITMIME");
					case "RCPT" -> {
						to = said.substring(said.indexOf('<') + 1, said.indexOf('>'));
						passes(Stage.RCPT, line, to);
						say(line, "250 ok");
					}
					case "DATA" -> letter(line, in, to);
					case "QUIT" -> {
						say(line, "221 bye");
						return;
					}
					default -> say(line, "250 ok");
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (IOException killed) {
			// As was to be expected: what had not come to its end is no letter.
			return;
		}
	}

	private void letter(Socket line, BufferedReader in, String to) throws IOException {
		passes(Stage.DATA, line, to);
		say(line, "354 go on");
		passes(Stage.GO_ON, line, to);
		String id = "";
		boolean first = true;
		for (String said = in.readLine(); !".".equals(said); said = in.readLine()) {
			if (said == null) {
				throw new IOException("Cut off");
			}
			if (first) {
				passes(Stage.BODY, line, to);
				first = false;
			}
			if (id.isEmpty() && said.toLowerCase(Locale.ROOT).startsWith(ID)) {
				id = said.substring(ID.length(), said.indexOf('@'));
			}
		}
		this.kept.computeIfAbsent(id, (none) -> new AtomicInteger()).incrementAndGet();
		passes(Stage.KEPT, line, to);
		say(line, "250 ok");
		passes(Stage.SAID, line, to);
	}

	private void passes(Stage stage, Socket line, String to) {
		if (stage == Stage.DATA) {
			this.inHand.merge(line, List.of(to), (before, now) -> List.of(before.getLast(), to));
		}
		else if (stage == Stage.BODY) {
			this.inHand.put(line, List.of(to));
		}
		Trap set = this.trap;
		if (set.stage() == stage && set.letters().decrementAndGet() == 0) {
			set.deed().run();
		}
	}

	private static void say(Socket line, String words) throws IOException {
		line.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
		line.getOutputStream().flush();
	}

	@Override
	public void close() {
		try {
			this.server.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** How far a letter has come. */
	enum Stage {

		/** Its reader is named, and not yet answered for. */
		RCPT,
		/** It is announced, and not yet let through. */
		DATA,
		/** It is let through. */
		GO_ON,
		/** Its first line has come. */
		BODY,
		/** It is kept, and its sender does not know. */
		KEPT,
		/** Its sender was told. */
		SAID

	}

	private record Trap(Stage stage, AtomicInteger letters, Runnable deed) {
	}

}
