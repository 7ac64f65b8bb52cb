package org.ashar.infra.bench.faults.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.ashar.infra.bench.run.FreePorts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What arrives and what comes back when a line breaks in each of its ways. */
class ProxyTests {

	private static final int END = -1;

	private final BlockingQueue<Integer> arrived = new LinkedBlockingQueue<>();

	private ServerSocket server;

	private Proxy proxy;

	private int port;

	@BeforeEach
	void start() throws IOException {
		this.server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
		Thread.ofVirtual().start(this::serve);
		this.port = FreePorts.block(1);
		this.proxy = new Proxy(this.port, this.server.getLocalPort());
	}

	@AfterEach
	void stop() throws IOException {
		this.proxy.close();
		this.server.close();
	}

	@Test
	void aWholeLinePassesOnBothWays() throws Exception {
		try (Socket client = connect()) {
			assertThat(answer(client, 7)).isEqualTo(8);
			assertThat(answer(client, 9)).isEqualTo(10);
		}
	}

	@Test
	void aLostAnswerHasArrivedThere() throws Exception {
		this.proxy.loseAnswers(true);
		try (Socket client = connect()) {
			assertThat(answer(client, 7)).isEqualTo(END);
			assertThat(this.arrived.poll(60, TimeUnit.SECONDS)).isEqualTo(7);
		}
		this.proxy.heal();
		try (Socket client = connect()) {
			assertThat(answer(client, 7)).isEqualTo(8);
		}
	}

	@Test
	void aLineIsCutAfterSoManyBytesInBothDirections() throws Exception {
		this.proxy.cutAfter(3);
		try (Socket client = connect()) {
			assertThat(answer(client, 1)).isEqualTo(2);
			assertThat(answer(client, 3)).isEqualTo(END);
			assertThat(this.arrived).contains(1, 3);
		}
	}

	@Test
	void aHalfClosedLineStillTakesWhatIsSaid() throws Exception {
		try (Socket client = connect()) {
			assertThat(answer(client, 1)).isEqualTo(2);
			this.proxy.halfClose();
			assertThat(client.getInputStream().read()).isEqualTo(END);
			this.arrived.clear();
			client.getOutputStream().write(5);
			assertThat(this.arrived.poll(60, TimeUnit.SECONDS)).isEqualTo(5);
		}
	}

	@Test
	void aSlowLineTakesItsTime() throws Exception {
		this.proxy.slow(100);
		try (Socket client = connect()) {
			long began = System.nanoTime();
			assertThat(answer(client, 1)).isEqualTo(2);
			assertThat(System.nanoTime() - began).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(190));
		}
	}

	private Socket connect() throws IOException {
		Socket client = new Socket(InetAddress.getLoopbackAddress(), this.port);
		client.setSoTimeout(60_000);
		return client;
	}

	private static int answer(Socket client, int question) throws IOException {
		client.getOutputStream().write(question);
		return client.getInputStream().read();
	}

	/* Answers each byte with the next one. */
	private void serve() {
		try {
			while (true) {
				Socket socket = this.server.accept();
				Thread.ofVirtual().start(() -> serve(socket));
			}
		}
		catch (IOException ex) {
			assertThat(this.server.isClosed()).isTrue();
		}
	}

	private void serve(Socket socket) {
		try (socket) {
			InputStream in = socket.getInputStream();
			for (int read = in.read(); read >= 0; read = in.read()) {
				this.arrived.add(read);
				socket.getOutputStream().write(read + 1);
			}
		}
		catch (IOException ex) {
			this.arrived.add(END);
		}
	}

}
