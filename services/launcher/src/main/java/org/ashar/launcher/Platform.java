package org.ashar.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.ashar.launcher.demo.DemoWorld;
import org.jspecify.annotations.Nullable;

/**
 * The platform on one machine: backends first, then the services, the demo world, and at
 * the end all of it backwards.
 */
final class Platform {

	/* With a backend that the environment names, until it takes a connection. */
	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final Options options;

	private final Path home;

	private final QuickStart quickStart;

	private final Settings settings;

	private final Console console = new Console();

	/* What must be undone at the end, the last first. */
	private final List<Runnable> undo = new ArrayList<>();

	private final CountDownLatch stopped = new CountDownLatch(1);

	private volatile @Nullable Backends backends;

	private volatile boolean stopping;

	Platform(Options options, Path home) {
		this.options = options;
		this.home = home;
		this.quickStart = new QuickStart(home);
		this.settings = new Settings(Ports.of(options.port(), System.getenv()), options.data(), System.getenv());
	}

	/** Runs until it is told to stop, or has learned to start. */
	void run() {
		Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
		Instance instance = Instance.open(this.options.data());
		undoLater(instance::close);
		this.settings.requireFreePorts();
		new NamedBackends(System.getenv(), PATIENCE).require(this.console::say);
		startTogether();
		if (this.settings.embedsMail()) {
			instance.announce(this.settings.publicUrl(), this.settings.mailboxUrl());
		}
		loadDemoWorld(instance);
		sayReady();
		if (!QuickStart.isLearning()) {
			learn();
			awaitEnd();
		}
	}

	/* By an installation beside this one, which must not reach for real backends. */
	private void learn() {
		if (this.settings.allEmbedded()) {
			undoLater(this.quickStart.learn());
		}
	}

	/*
	 * What a service does first is to load classes, for which it needs no backends. Those
	 * are awaited in any case: what has begun to start can be stopped only then.
	 */
	private void startTogether() {
		// Whoever was there first, services end before what they need.
		undoLater(this::stopBackends);
		Executor apart = (step) -> Thread.ofPlatform().daemon().start(step);
		CompletableFuture<Void> backends = CompletableFuture.runAsync(this::startBackends, apart);
		CompletableFuture<Void> services = CompletableFuture.runAsync(this::startServices, apart);
		join(backends);
		join(services);
	}

	private static void join(CompletableFuture<Void> started) {
		try {
			started.join();
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof CannotRun known) ? known : ex;
		}
	}

	private void startBackends() {
		if (!this.settings.embedsKafka() && !this.settings.embedsMongo() && !this.settings.embedsMail()) {
			return;
		}
		this.console.step("Starting broker, store and mailbox", () -> {
			Backends started = Backends.start(this.settings, this.home, this.quickStart, this.console);
			started.onEnd(this::endWithoutBackends);
			this.backends = started;
		});
	}

	private void stopBackends() {
		Backends started = this.backends;
		if (started != null) {
			started.stop();
		}
	}

	/* Unless they end because all of it is stopped. */
	private void endWithoutBackends(String lastWords) {
		if (!this.stopping) {
			System.err.println(lastWords);
			System.exit(1);
		}
	}

	private void startServices() {
		// The terminal is for the person; what the services say goes to a file.
		System.setProperty("ashar.log-file", this.options.data().resolve("logs/ashar.log").toString());
		System.setProperty("ashar.log-name", "ashar");
		System.setProperty("logging.threshold.console", "OFF");
		Services services = this.options.separate() ? new ServicesApart(this.settings, this.quickStart, this.console)
				: new ServicesHere(this.settings);
		undoLater(services::stop);
		List<Room> rooms = List.of(Room.values());
		start(services, rooms.getFirst());
		// The first one loads what all share; two at a time is what two cores can do for
		// the others.
		try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
			CompletableFuture<?>[] starting = rooms.stream()
				.skip(1)
				.map((room) -> CompletableFuture.runAsync(() -> start(services, room), pool))
				.toArray(CompletableFuture<?>[]::new);
			join(CompletableFuture.allOf(starting));
		}
	}

	private void start(Services services, Room room) {
		try {
			this.console.step("Starting " + room.service(), () -> services.start(room));
		}
		catch (CannotRun ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			throw new CannotRun("Service " + room.service() + " cannot start: " + reason(ex) + "; see "
					+ this.options.data().resolve("logs/ashar.log"), ex);
		}
	}

	/* In one line: what lies beneath says more than what was built upon it. */
	private static String reason(Throwable why) {
		Throwable root = why;
		while (root.getCause() != null) {
			root = root.getCause();
		}
		return String.valueOf(root.getMessage()).lines().findFirst().orElse("") + " (" + root.getClass().getSimpleName()
				+ ")";
	}

	private void loadDemoWorld(Instance instance) {
		if (this.options.empty() || instance.hasDemoWorld() || !this.settings.allEmbedded()) {
			return;
		}
		DemoWorld world = new DemoWorld(URI.create(this.settings.publicUrl()), URI.create(this.settings.mailboxUrl()));
		this.console.step("Loading the demo world", () -> world.load(this.console::detail));
		instance.rememberDemoWorld();
	}

	private void sayReady() {
		if (this.settings.embedsMail()) {
			this.console.say("The mailbox with every letter: " + this.settings.mailboxUrl());
			this.console.say("To sign in, give an address such as ngo@example.org, curator@example.org or your own;"
					+ " the code is in the mailbox.");
		}
		this.console.say("Ashar is ready: " + this.settings.publicUrl());
	}

	private void awaitEnd() {
		try {
			this.stopped.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void undoLater(Runnable step) {
		synchronized (this.undo) {
			this.undo.addFirst(step);
		}
	}

	private void stop() {
		this.stopping = true;
		long began = System.nanoTime();
		boolean ran;
		synchronized (this.undo) {
			ran = this.undo.size() > 1;
			for (Runnable step : this.undo) {
				try {
					step.run();
				}
				catch (RuntimeException ex) {
					this.console.say("While stopping: " + ex);
				}
			}
		}
		this.stopped.countDown();
		// Beside the lock of the data folder there was nothing to stop: the refusal stays
		// the last line.
		if (ran) {
			this.console.say("Stopped after " + Duration.ofNanos(System.nanoTime() - began).toMillis() + " ms.");
		}
	}

}
