package org.ashar.infra.bench.store;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;

/** The library as shipped, with its data in a file that it writes when it likes. */
final class LibraryServer {

	private LibraryServer() {
	}

	/** File and port. Says READY when it answers. */
	public static void main(String... arguments) {
		MongoServer server = new MongoServer(new H2Backend(arguments[0]));
		server.bind("127.0.0.1", Integer.parseInt(arguments[1]));
		Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
		System.out.println("READY");
	}

}
