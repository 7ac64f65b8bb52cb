package org.ashar.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits until services can do their work, which may be later than that they answer. */
final class Readiness {

	private static final Duration PATIENCE = Duration.ofSeconds(120);

	private final Settings settings;

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

	Readiness(Settings settings) {
		this.settings = settings;
	}

	/**
	 * Waits for one.
	 * @param ended waits a moment and says whether there is nothing to wait for any more
	 */
	void await(Room room, BooleanSupplier ended, String log) {
		URI health = URI.create("http://127.0.0.1:" + this.settings.ports().of(room) + "/actuator/health/readiness");
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (!isReady(health)) {
			boolean end = ended.getAsBoolean();
			if (end || System.nanoTime() > deadline) {
				throw new CannotRun("Service " + room.service() + (end ? " ended" : " does not answer") + "; see "
						+ this.settings.data().resolve("logs/" + log));
			}
		}
	}

	private boolean isReady(URI health) {
		try {
			HttpRequest request = HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
			return this.http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
