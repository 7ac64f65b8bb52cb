package org.ashar.knowledge.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

import org.ashar.infra.platform.language.Language;
import org.ashar.knowledge.feed.Feed;
import org.ashar.knowledge.feed.Feeds;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The news of a topic, for feed readers. */
@RestController
class FeedController {

	private static final MediaType ATOM = new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8);

	private final Feeds feeds;

	private final AtomFeed atom;

	FeedController(Feeds feeds, AtomFeed atom) {
		this.feeds = feeds;
		this.atom = atom;
	}

	/**
	 * What happened last to records on a topic or one below it, in a language (Atom, RFC
	 * 4287).
	 */
	@GetMapping(path = "/api/v1/feeds/{topic:[a-z0-9-]{1,100}}.{language:ky|ru|en}.atom",
			produces = MediaType.APPLICATION_ATOM_XML_VALUE)
	ResponseEntity<byte[]> feed(@PathVariable String topic, @PathVariable Language language) {
		Feed feed = feeds.of(topic).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		byte[] body = atom.of(feed, language).getBytes(StandardCharsets.UTF_8);
		return ResponseEntity.ok()
			.contentType(ATOM)
			.cacheControl(CacheControl.noCache().cachePublic())
			.eTag(tag(body))
			.lastModified(feed.updated())
			.body(body);
	}

	private static String tag(byte[] body) {
		CRC32 sum = new CRC32();
		sum.update(body);
		return String.format(Locale.ROOT, "\"%08x-%x\"", sum.getValue(), body.length);
	}

}
