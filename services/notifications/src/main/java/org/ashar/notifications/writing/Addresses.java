package org.ashar.notifications.writing;

import org.ashar.notifications.occasion.News;
import org.ashar.notifications.subscription.Links;
import org.ashar.notifications.subscription.SignUpId;
import org.springframework.stereotype.Component;

/** The addresses of the portal's pages that letters lead to. */
@Component
public class Addresses {

	private final String root;

	private final Links links;

	Addresses(Site site, Links links) {
		this.root = site.root().toString();
		this.links = links;
	}

	String record(News news) {
		return root + "/" + news.kind().path() + "/" + news.record();
	}

	String recommendation(String id) {
		return root + "/recommendations/" + id;
	}

	String organization(String id) {
		return root + "/organizations/" + id;
	}

	String activity(String id) {
		return root + "/activities/" + id;
	}

	String event(String id) {
		return root + "/events/" + id;
	}

	/** What another service gave as the path of a page. */
	String page(String path) {
		return root + path;
	}

	/** Where its owner looks after an endpoint. */
	String webhook(String id) {
		return root + "/work/webhooks/" + id;
	}

	String work() {
		return root + "/work";
	}

	String confirm(SignUpId signUp) {
		return root + "/subscriptions/confirm/" + links.confirm(signUp);
	}

	/** The token is one of {@link Links#preferences}. */
	String preferences(String token) {
		return root + "/preferences/" + token;
	}

	/** The token is one of {@link Links#copy}. */
	String copy(String token) {
		return root + "/letters/" + token;
	}

	/** The token is one of {@link Links#leave} or {@link Links#leaveAll}. */
	String leave(String token) {
		return root + "/unsubscribe/" + token;
	}

}
