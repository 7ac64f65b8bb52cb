package org.ashar.notifications;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.ashar.infra.platform.testing.FreePorts;
import org.ashar.notifications.Conversation.Fate;
import org.awaitility.Awaitility;

/** A mail relay that keeps what it is handed and answers as each address is told to. */
final class ScriptedRelay implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final Map<String, List<Received>> letters = new ConcurrentHashMap<>();

	private final Map<String, Manner> manners = new ConcurrentHashMap<>();

	private final Set<Socket> open = ConcurrentHashMap.newKeySet();

	private final AtomicInteger connections = new AtomicInteger();

	private final AtomicInteger beforeSilence = new AtomicInteger(Integer.MAX_VALUE);

	private final AtomicInteger silent = new AtomicInteger();

	private final Set<String> held = ConcurrentHashMap.newKeySet();

	/*
	 * Of each connection the letter that was let through last, and until its first line
	 * comes the one before: what came of that is noted before this one leaves.
	 */
	private final Map<Socket, List<String>> inHand = new ConcurrentHashMap<>();

	private volatile Trap trap = new Trap(Stage.RCPT, new AtomicInteger(), () -> {
	});

	private volatile CountDownLatch gate = new CountDownLatch(0);

	private volatile boolean modern = true;

	private volatile boolean foreign;

	private volatile ServerSocket server;

	private ScriptedRelay(ServerSocket server) {
		this.server = server;
	}

	static ScriptedRelay start() {
		// One that nobody takes meanwhile when it is away and comes back.
		ScriptedRelay relay = new ScriptedRelay(listening(FreePorts.one()));
		relay.listen();
		return relay;
	}

	private static ServerSocket listening(int port) {
		try {
			ServerSocket server = new ServerSocket();
			server.setReuseAddress(true);
			server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
			return server;
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private void listen() {
		ServerSocket now = server;
		Thread.ofPlatform().daemon().name("relay").start(() -> {
			while (!now.isClosed()) {
				try {
					Socket socket = now.accept();
					open.add(socket);
					connections.incrementAndGet();
					Thread.ofVirtual().start(new Conversation(this, socket)::run);
				}
				catch (IOException closed) {
					return;
				}
			}
		});
	}

	void ended(Socket socket) {
		open.remove(socket);
	}

	String uri() {
		return "smtp://127.0.0.1:" + server.getLocalPort();
	}

	/** How letters to this address are answered from now on. */
	void treat(String address, Manner manner) {
		manners.put(address, manner);
	}

	/** From now on letters to this address are taken as those to others. */
	void befriend(String address) {
		manners.remove(address);
	}

	/**
	 * After so many more letters every line falls silent: every other letter is kept, and
	 * no sender gets an answer.
	 */
	void fallSilentAfter(int count) {
		silent.set(0);
		beforeSilence.set(count);
	}

	/** How many letters wait for an answer in vain. */
	int silent() {
		return silent.get();
	}

	/** From now on every letter waits for its answer, until {@link #release}. */
	void hold() {
		held.clear();
		gate = new CountDownLatch(1);
	}

	/** To whom the letters go that wait for their answer. */
	Set<String> held() {
		return held;
	}

	void release() {
		gate.countDown();
	}

	void speakAgain() {
		beforeSilence.set(Integer.MAX_VALUE);
	}

	/**
	 * At this stage of so many letters more something happens to the sender; what was let
	 * through before is forgotten.
	 */
	void trap(Stage stage, int letters, Runnable what) {
		inHand.clear();
		trap = new Trap(stage, new AtomicInteger(letters), what);
	}

	/**
	 * Whose letters a sender may have let go of without having noted what came of them.
	 */
	Set<String> inHand() {
		return inHand.values().stream().flatMap(List::stream).collect(Collectors.toSet());
	}

	void passes(Stage stage, Socket line, String address) {
		if (stage == Stage.DATA) {
			inHand.merge(line, List.of(address), (before, now) -> List.of(before.getLast(), address));
		}
		else if (stage == Stage.BODY) {
			inHand.put(line, List.of(address));
		}
		Trap set = trap;
		if (set.stage() == stage && set.letters().decrementAndGet() == 0) {
			set.what().run();
		}
	}

	/** Whether it knows what relays have learned since 1982. */
	void modern(boolean is) {
		modern = is;
	}

	/** Whether it takes addresses beyond ASCII. */
	void foreign(boolean is) {
		foreign = is;
	}

	String[] greeting() {
		if (foreign) {
			return new String[] { "250-localhost", "250-PIPELINING", "250-SMTPUTF8", "250 8BITMIME" };
		}
		return modern ? new String[] { "250-localhost", "250-PIPELINING", "250 8BITMIME" }
				: new String[] { "250 localhost" };
	}

	/** The answer to RCPT. */
	String welcome(String address) {
		Manner manner = manners.get(address);
		return manner == Manner.LATER ? "451 come again" : manner == Manner.UNKNOWN ? "550 no such mailbox"
				: manner == Manner.FULL ? "552 5.2.2 <" + address + "> is full" : "250 ok";
	}

	boolean hangsUp(String address) {
		return manners.remove(address, Manner.HANGS_UP_ONCE);
	}

	Fate take(Received letter) {
		awaitRelease(letter.to());
		if (manners.get(letter.to()) == Manner.REFUSES) {
			return Fate.REFUSED;
		}
		if (beforeSilence.getAndDecrement() <= 0) {
			if (silent.incrementAndGet() % 2 == 0) {
				keep(letter);
			}
			return Fate.SILENT;
		}
		keep(letter);
		boolean dropped = manners.get(letter.to()) == Manner.DROPS || manners.remove(letter.to(), Manner.DROPS_ONCE);
		return dropped ? Fate.DROPPED : Fate.TAKEN;
	}

	private void awaitRelease(String address) {
		CountDownLatch present = gate;
		if (present.getCount() > 0) {
			held.add(address);
			try {
				present.await();
			}
			catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		}
	}

	private void keep(Received letter) {
		letters.computeIfAbsent(letter.to(), address -> new CopyOnWriteArrayList<>()).add(letter);
	}

	List<Received> to(String address) {
		return letters.getOrDefault(address, List.of());
	}

	/** How many updates and digests have come to the address. */
	long bulk(String address) {
		return to(address).stream().filter(Received::isBulk).count();
	}

	/** Waits until so many letters have come to the address; gives them all. */
	List<Received> await(String address, int count) {
		Awaitility.await("%d letters to one reader".formatted(count))
			.atMost(PATIENCE)
			.until(() -> to(address).size(), size -> size >= count);
		return to(address);
	}

	/** How many connections there have been. */
	int connections() {
		return connections.get();
	}

	/** Nobody listens any more, and the open lines are cut. */
	void leave() {
		close();
	}

	/** Listens again, where it did, once the thread that listened has let go of it. */
	void comeBack() {
		if (server.isClosed()) {
			int port = server.getLocalPort();
			server = Awaitility.await("port " + port)
				.ignoreExceptionsInstanceOf(UncheckedIOException.class)
				.until(() -> listening(port), Objects::nonNull);
			listen();
		}
	}

	@Override
	public void close() {
		try {
			server.close();
			for (Socket socket : open) {
				socket.close();
			}
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
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

	private record Trap(Stage stage, AtomicInteger letters, Runnable what) {
	}

}
