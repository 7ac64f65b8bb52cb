package org.ashar.infra.platform.outbox;

import java.util.List;

/**
 * Says which messages tell the world of a fact. A service has one for each of its
 * aggregates that others hear of.
 *
 * @param <A> the aggregate
 * @param <F> its sealed facts
 */
public interface Publication<A, F> {

	Class<A> aggregate();

	/**
	 * Called while the aggregate is saved, after the fact has changed it; may give none
	 * or several.
	 */
	List<Message> messages(A aggregate, F fact, Stamp stamp);

}
