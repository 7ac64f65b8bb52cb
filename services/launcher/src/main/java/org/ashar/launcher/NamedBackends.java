package org.ashar.launcher;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.mongodb.ConnectionString;
import com.mongodb.ServerAddress;

/**
 * The backends that the environment names instead of the embedded ones. Whether somebody
 * answers there is asked first: services would wait for minutes, and complain in the
 * words of a driver.
 *
 * @param patience for one address
 */
record NamedBackends(Map<String, String> environment, Duration patience) {

	static final String MONGO = "ASHAR_MONGO_URI";

	static final String KAFKA = "ASHAR_KAFKA";

	static final String SMTP = "ASHAR_SMTP_URI";

	/**
	 * Refuses a store or a broker that does not answer. Without a mail server everything
	 * but sending goes on, so that is only told.
	 */
	void require(Consumer<String> console) {
		silent(MONGO, NamedBackends::store).ifPresent((address) -> {
			throw new CannotRun("MongoDB does not answer at " + address + ", which " + MONGO + " names.");
		});
		silent(KAFKA, NamedBackends::broker).ifPresent((address) -> {
			throw new CannotRun("Kafka does not answer at " + address + ", which " + KAFKA + " names.");
		});
		silent(SMTP, NamedBackends::mailServer)
			.ifPresent((address) -> console.accept("The mail server does not answer at " + address + ", which " + SMTP
					+ " names: letters wait until it does."));
	}

	/* One of several that answers is enough: it knows the others. */
	private Optional<String> silent(String setting, Function<String, List<ServerAddress>> reader) {
		return value(setting).map((value) -> read(setting, value, reader))
			.filter((addresses) -> !addresses.isEmpty() && addresses.stream().noneMatch(this::answers))
			.map((addresses) -> addresses.stream().map(ServerAddress::toString).collect(Collectors.joining(", ")));
	}

	private Optional<String> value(String setting) {
		String file = this.environment.get(setting + "_FILE");
		try {
			return (file != null) ? Optional.of(Files.readString(Path.of(file)).strip())
					: Optional.ofNullable(this.environment.get(setting));
		}
		catch (IOException ex) {
			throw new CannotRun(setting + "_FILE names a file that cannot be read.", ex);
		}
	}

	/* The value is not repeated: it may hold a password. */
	private static List<ServerAddress> read(String setting, String value,
			Function<String, List<ServerAddress>> reader) {
		try {
			return reader.apply(value);
		}
		catch (RuntimeException ex) {
			throw new CannotRun(setting + " is not an address that can be read.", ex);
		}
	}

	/* Which servers a name in the DNS stands for is the driver's to ask. */
	private static List<ServerAddress> store(String uri) {
		return uri.startsWith("mongodb+srv:") ? List.of()
				: new ConnectionString(uri).getHosts().stream().map(ServerAddress::new).toList();
	}

	private static List<ServerAddress> broker(String servers) {
		return Stream.of(servers.split(",")).map(String::strip).map(ServerAddress::new).toList();
	}

	private static List<ServerAddress> mailServer(String uri) {
		URI server = URI.create(uri);
		int usual = server.getScheme().equals("smtps") ? 465 : 25;
		return List.of(new ServerAddress(server.getHost(), (server.getPort() > 0) ? server.getPort() : usual));
	}

	private boolean answers(ServerAddress address) {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), (int) this.patience.toMillis());
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
