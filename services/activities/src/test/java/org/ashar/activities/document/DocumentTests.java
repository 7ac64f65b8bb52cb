package org.ashar.activities.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.ashar.activities.reference.Actor;
import org.ashar.activities.reference.Capacity;
import org.ashar.activities.reference.KnownDirectory;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.activities.reference.People;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.outbox.Author;
import org.junit.jupiter.api.Test;

class DocumentTests {

	private static final Instant NOW = Instant.parse("2026-05-04T06:00:00Z");

	private static final Author CURATOR = new Author("curator", "curator");

	private final OrganizationId publisher = new KnownDirectory().organization("published", "verified");

	@Test
	void aDocumentIsDraftedPublishedAndArchived() {
		Document document = document();
		document.edit(document.content(), true, CURATOR, NOW);
		document.publish(CURATOR, NOW);
		document.edit(document.content(), false, CURATOR, NOW);
		document.archive(CURATOR, NOW);
		assertThat(document.outbox().facts()).containsExactly(new DocumentFact.Drafted(), new DocumentFact.Edited(true),
				new DocumentFact.Published(), new DocumentFact.Edited(false), new DocumentFact.Archived());
	}

	@Test
	void noStepIsTakenTwiceOrOutOfOrder() {
		Document document = document();
		assertThatThrownBy(() -> document.archive(CURATOR, NOW)).isInstanceOf(DocumentProblem.WrongState.class);
		document.publish(CURATOR, NOW);
		assertThatThrownBy(() -> document.publish(CURATOR, NOW)).isInstanceOf(DocumentProblem.WrongState.class);
		document.archive(CURATOR, NOW);
		assertThatThrownBy(() -> document.edit(document.content(), false, CURATOR, NOW))
			.isInstanceOf(DocumentProblem.WrongState.class);
	}

	@Test
	void aDraftIsSeenByItsPublisherAndCuratorsOnly() {
		Document draft = document();
		assertThat(draft.isVisibleTo(People.in(publisher, Capacity.ORG_CONTRIBUTOR))).isTrue();
		assertThat(draft.isVisibleTo(People.curator())).isTrue();
		assertThat(draft.isVisibleTo(Actor.VISITOR)).isFalse();
		draft.publish(CURATOR, NOW);
		assertThat(draft.isVisibleTo(Actor.VISITOR)).isTrue();
	}

	@Test
	void aContributorEditsDraftsButNothingPublic() {
		Actor contributor = People.in(publisher, Capacity.ORG_CONTRIBUTOR);
		Document document = document();
		assertThat(document.editorRole(document.content(), contributor)).isEqualTo(Capacity.ORG_CONTRIBUTOR);
		document.publish(CURATOR, NOW);
		assertThatThrownBy(() -> document.editorRole(document.content(), contributor))
			.isInstanceOf(DocumentProblem.NotAllowed.class);
		assertThat(document.editorRole(document.content(), People.in(publisher, Capacity.ORG_EDITOR)))
			.isEqualTo(Capacity.ORG_EDITOR);
	}

	@Test
	void onlyACuratorGivesADocumentToOtherPublishers() {
		OrganizationId ministry = new OrganizationId(UUID.randomUUID());
		Document document = document();
		DocumentContent given = content(ministry);
		assertThatThrownBy(() -> document.editorRole(given, People.in(publisher, Capacity.ORG_OWNER)))
			.isInstanceOf(DocumentProblem.NotAllowed.class);
		assertThat(document.editorRole(given, People.curator())).isEqualTo(Capacity.CURATOR);
	}

	private Document document() {
		return Document.draft(new DocumentId(UUID.randomUUID()), content(publisher), CURATOR, NOW);
	}

	private static DocumentContent content(OrganizationId publisher) {
		return new DocumentContent(Text.of(null, "Пресс-релиз", null), "press-release", List.of("ru"), "2013-06-01",
				null, List.of(publisher), null, null, null, List.of(QualityFlag.UNDATED), null);
	}

}
