package org.ashar.notifications.web;

import java.util.List;
import org.ashar.infra.platform.http.Problem;
import org.ashar.infra.platform.language.Language;
import org.ashar.notifications.writing.Page;
import org.ashar.notifications.writing.WebCopies;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Letters to be read in the browser, for whoever has the link. */
@RestController
@RequestMapping("/api/v1/letter-copies")
class LetterCopyController {

	private static final String TOKEN = "Letter-Token";

	private final WebCopies copies;

	LetterCopyController(WebCopies copies) {
		this.copies = copies;
	}

	@GetMapping
	ResponseEntity<Body> read(@RequestHeader(TOKEN) String token) {
		Page page = copies.read(token).orElseThrow(Gone::new);
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(new Body(page.language(), page.subject(), page.opening(),
					page.items().stream().map(ItemBody::of).toList()));
	}

	@ExceptionHandler
	Problem on(Gone gone) {
		return Problem.of(HttpStatus.GONE, "letter-gone");
	}

	/** What a letter says. */
	record Body(Language language, String subject, List<String> opening, List<ItemBody> items) {
	}

	/**
	 * What is said about one record.
	 *
	 * @param notice that it is shown in another language than the reader's
	 * @param reason why the reader was told
	 */
	record ItemBody(String headline, WordsBody title, @Nullable WordsBody summary, List<String> facts,
			@Nullable String notice, String link, String reason) {

		static ItemBody of(Page.Item item) {
			return new ItemBody(item.headline(), WordsBody.of(item.title()),
					item.summary() == null ? null : WordsBody.of(item.summary()), item.facts(), item.notice(),
					item.link().url(), item.reason());
		}
	}

	/** Words in the language they are in. */
	record WordsBody(String value, Language language) {

		static WordsBody of(Page.Words words) {
			return new WordsBody(words.value(), words.language());
		}
	}

	/** The letter is kept no longer. */
	static final class Gone extends RuntimeException {

		Gone() {
			super("The letter is gone", null, false, false);
		}

	}

}
