package org.ashar.notifications.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Paragraphs;
import org.ashar.infra.platform.language.SingleLine;
import org.ashar.infra.platform.language.Text;
import org.ashar.notifications.announcement.Audience;
import org.ashar.notifications.announcement.Words;
import org.jspecify.annotations.Nullable;

/**
 * What is written, and to whom.
 *
 * @param body has the same languages as the subject
 * @param audience everybody if it is left out
 */
record AnnouncementEntry(@NotNull @SingleLine(max = 150) Text subject, @NotNull @Paragraphs(max = 10000) Text body,
		@Valid @Nullable AudienceEntry audience) {

	Words words() {
		return new Words(subject, body);
	}

	Audience toWhom() {
		return audience == null ? new Audience(List.of(), List.of()) : audience.audience();
	}

	/**
	 * To whom.
	 *
	 * @param criteria those who follow one of these; all who follow anything if there are
	 * none
	 * @param languages who read one of these; any if there are none
	 */
	record AudienceEntry(@Nullable @Size(max = 50) List<@NotNull @Valid CriterionBody> criteria,
			@Nullable @Size(max = 3) List<@NotNull Language> languages) {

		Audience audience() {
			return new Audience(criteria == null ? List.of() : criteria.stream().map(CriterionBody::criterion).toList(),
					languages == null ? List.of() : languages);
		}
	}

}
