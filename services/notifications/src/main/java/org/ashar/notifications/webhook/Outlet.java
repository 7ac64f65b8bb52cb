package org.ashar.notifications.webhook;

import java.net.URI;
import java.util.Map;

/** The way to programs of others. */
public interface Outlet {

	/** Sends a body; never throws because of the other side. */
	Answer post(URI url, Map<String, String> headers, byte[] body);

	/**
	 * Whether messages may go there, as far as that can be known now: it is looked at
	 * again whenever one does.
	 */
	boolean leadsTo(URI url);

	/** What came back. */
	sealed interface Answer {

		/** The status code of an answer. */
		record Said(int status) implements Answer {
		}

		/** No answer. */
		record Silent(Failure failure) implements Answer {
		}

	}

}
