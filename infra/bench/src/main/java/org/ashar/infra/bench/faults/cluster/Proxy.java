package org.ashar.infra.bench.faults.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Passes on what comes on one port of this machine to another and back, byte by byte, as
 * long as nothing else is asked of it.
 */
public final class Proxy implements AutoCloseable {

	private static final int BUFFER = 16 * 1024;

	private final ServerSocket server;

	private final int target;

	private final Set<Line> lines = ConcurrentHashMap.newKeySet();

	private volatile int delayMillis;

	private volatile boolean losesAnswers;

	private volatile boolean cuts;

	private volatile long bytesLeft;

	/** Listens at once; nobody has to at the other port yet. */
	public Proxy(int port, int target) {
		this.target = target;
		try {
			this.server = new ServerSocket();
			this.server.setReuseAddress(true);
			this.server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Thread.ofVirtual().start(this::accept);
	}

	/** What passes comes so much later; 0 for at once. */
	public void slow(int millis) {
		this.delayMillis = millis;
	}

	/** Whether answers are lost, and the connection with them. */
	public void loseAnswers(boolean lose) {
		this.losesAnswers = lose;
	}

	/** Breaks each connection after so many bytes more. */
	public void cutAfter(long bytes) {
		this.bytesLeft = bytes;
		this.lines.forEach((line) -> line.passed.set(0));
		this.cuts = true;
	}

	/** Connections live again. */
	public void heal() {
		this.delayMillis = 0;
		this.losesAnswers = false;
		this.cuts = false;
	}

	/**
	 * Tells all who are connected that nothing more comes, and still takes what they say.
	 */
	public void halfClose() {
		this.lines.forEach(Line::endAnswers);
	}

	private void accept() {
		while (!this.server.isClosed()) {
			try {
				Socket client = this.server.accept();
				Thread.ofVirtual().start(() -> connect(client));
			}
			catch (IOException ex) {
				// Closed: nobody is let in any more.
				return;
			}
		}
	}

	private void connect(Socket client) {
		try {
			Socket process = new Socket(InetAddress.getLoopbackAddress(), this.target);
			client.setTcpNoDelay(true);
			process.setTcpNoDelay(true);
			Line line = new Line(client, process);
			this.lines.add(line);
			Thread.ofVirtual().start(() -> line.pass(client, process, false));
			line.pass(process, client, true);
			line.close();
		}
		catch (IOException ex) {
			// Nobody answers there, which the client is to see in the same way.
			close(client);
		}
	}

	@Override
	public void close() {
		try {
			this.server.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.lines.forEach(Line::close);
	}

	private static void close(Socket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			// It is gone either way.
		}
	}

	/** One connection in both directions. */
	private final class Line {

		private final Socket client;

		private final Socket process;

		private final AtomicLong passed = new AtomicLong();

		Line(Socket client, Socket process) {
			this.client = client;
			this.process = process;
		}

		/* The end of one direction is passed on; a broken one takes the other with it. */
		void pass(Socket from, Socket to, boolean answers) {
			byte[] buffer = new byte[BUFFER];
			try {
				InputStream in = from.getInputStream();
				OutputStream out = to.getOutputStream();
				for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
					if (!passes(buffer, length, out, answers)) {
						close();
						return;
					}
				}
				to.shutdownOutput();
			}
			catch (IOException ex) {
				if (!to.isOutputShutdown()) {
					close();
				}
			}
		}

		private boolean passes(byte[] buffer, int length, OutputStream out, boolean answers) throws IOException {
			if (Proxy.this.delayMillis > 0) {
				LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(Proxy.this.delayMillis));
			}
			if (answers && Proxy.this.losesAnswers) {
				return false;
			}
			long room = Proxy.this.cuts ? Proxy.this.bytesLeft - this.passed.getAndAdd(length) : length;
			out.write(buffer, 0, (int) Math.clamp(room, 0, length));
			return room >= length;
		}

		void endAnswers() {
			try {
				this.client.shutdownOutput();
			}
			catch (IOException ex) {
				// It has broken by itself.
				close();
			}
		}

		void close() {
			Proxy.this.lines.remove(this);
			Proxy.close(this.client);
			Proxy.close(this.process);
		}

	}

}
