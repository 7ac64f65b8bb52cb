package org.ashar.infra.embedded.store;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ashar.infra.embedded.CannotStart;
import org.ashar.infra.embedded.Part;
import org.ashar.infra.embedded.store.file.GroupCommit;
import org.ashar.infra.embedded.store.file.StoreFile;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/** The store as a part of the program. */
public final class Store implements Part {

	private static final String FILE = "documents.mv";

	private static final int OP_MSG = 2013;

	private static final int MOST_REPLY_BYTES = 1 << 16;

	private final Path folder;

	private final int port;

	private final Consumer<String> onFailure;

	private final Supplier<Path> copies;

	private @Nullable StoreFile file;

	private @Nullable StoreBackend backend;

	private @Nullable StoreServer server;

	/**
	 * Keeps one file in the folder and listens on 127.0.0.1; {@code onFailure} gets the
	 * line to show if it must stop, {@code copies} copies this part and those beside it
	 * for a backup and says where to.
	 */
	public Store(Path folder, int port, Consumer<String> onFailure, Supplier<Path> copies) {
		this.folder = folder;
		this.port = port;
		this.onFailure = onFailure;
		this.copies = copies;
	}

	@Override
	public void start() {
		try {
			StoreFile opened = StoreFile.open(folder.resolve(FILE));
			file = opened;
			backend = new StoreBackend(opened, new GroupCommit(opened, this::failed), copies);
		}
		catch (MVStoreException e) {
			throw new CannotStart(
					"The store cannot read its file in " + folder + ", which is left as it is: " + root(e).getMessage(),
					e);
		}
		try {
			server = new StoreServer(backend, port);
		}
		catch (RuntimeException e) {
			throw new CannotStart("The store cannot listen on port " + port + ": " + e.getMessage(), e);
		}
	}

	private void failed(Throwable cause) {
		onFailure.accept("The store stops, as it cannot write to " + folder + " (is the disk full?): " + root(cause)
				+ "; everything that was acknowledged is kept");
	}

	/** What lies beneath says more than what was built upon it. */
	private static Throwable root(Throwable cause) {
		Throwable root = cause;
		while (root.getCause() != null) {
			root = root.getCause();
		}
		return root;
	}

	@Override
	public boolean answers() {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			socket.setSoTimeout(5_000);
			socket.getOutputStream().write(ping());
			DataInputStream in = new DataInputStream(socket.getInputStream());
			int length = Integer.reverseBytes(in.readInt());
			// The reply holds "ok" as a double of 1.0, whose last two bytes are F0 3F.
			byte[] reply = in.readNBytes(Math.min(length, MOST_REPLY_BYTES) - 4);
			return reply.length > 3 && reply[reply.length - 2] == 0x3F && reply[reply.length - 3] == (byte) 0xF0;
		}
		catch (IOException e) {
			return false;
		}
	}

	/** The command {@code {ping: 1, $db: "admin"}} as one OP_MSG. */
	private static byte[] ping() {
		ByteBuffer message = ByteBuffer.allocate(128)
			.order(ByteOrder.LITTLE_ENDIAN)
			.position(4)
			.putInt(1)
			.putInt(0)
			.putInt(OP_MSG)
			.putInt(0)
			.put((byte) 0);
		int start = message.position();
		message.putInt(0)
			.put((byte) 0x10)
			.put(cString("ping"))
			.putInt(1)
			.put((byte) 0x02)
			.put(cString("$db"))
			.putInt("admin".length() + 1)
			.put(cString("admin"))
			.put((byte) 0);
		message.putInt(start, message.position() - start).putInt(0, message.position());
		return Arrays.copyOf(message.array(), message.position());
	}

	private static byte[] cString(String text) {
		return (text + "\0").getBytes(StandardCharsets.US_ASCII);
	}

	/** Document by document: the copy is as small as what it holds. */
	@Override
	public void copyTo(Path target) {
		try {
			Path copy = Files.createDirectories(target.resolve(folder.getFileName()));
			Objects.requireNonNull(file, "not started").copyTo(copy.resolve(FILE));
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public void close() {
		if (server != null) {
			server.close();
		}
		if (backend != null) {
			backend.close();
		}
	}

	@Override
	public String toString() {
		return "the store";
	}

}
