package org.ashar.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Programs that end because they are asked to. */
class JavaProgramTests {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	@Test
	void whatAProgramSaysWhileItEndsIsHeard() throws IOException {
		JavaProgram program = JavaProgram.start(List.of("-Xshare:auto"), JavaProgram.classPath(),
				LastWords.class.getName(), List.of());
		var output = program.process().inputReader(StandardCharsets.UTF_8);
		assertThat(output.readLine()).isEqualTo("first words");
		CompletableFuture<String> last = CompletableFuture.supplyAsync(() -> output.lines().reduce("", String::concat));
		program.stop(PATIENCE);
		assertThat(last.join()).isEqualTo("last words");
	}

	/** Says something at its start and at its end. */
	static final class LastWords {

		static void main() throws InterruptedException {
			Runtime.getRuntime().addShutdownHook(new Thread(LastWords::end));
			System.out.println("first words");
			Thread.currentThread().join();
		}

		/* Later than whoever asked could close anything. */
		private static void end() {
			LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
			System.out.println("last words");
		}

	}

}
