package org.ashar.activities.web;

import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.ashar.activities.law.LawContent;
import org.ashar.activities.law.LawId;
import org.ashar.activities.law.LawType;
import org.ashar.activities.reference.Coded;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.infra.platform.http.WebAddress;
import org.ashar.infra.platform.language.SingleLine;
import org.jspecify.annotations.Nullable;

/** What makes an activity a law (schema:Legislation). */
record LawEntry(@SingleLine(max = 100) @Nullable String legislationIdentifier,
		@NotNull @CodeOf(LawType.class) String legislationType, @Nullable OrganizationId legislationPassedBy,
		@Nullable OrganizationId legislationResponsible, @Dated @Nullable String legislationDate,
		@WebAddress @Nullable String publicDiscussionUrl, @Size(max = 30) @Nullable List<@NotNull LawId> changes,
		@Size(max = 30) @Nullable List<@NotNull LawId> repeals) {

	static LawEntry of(LawContent law) {
		return new LawEntry(law.identifier(), law.type().code(), law.passedBy(), law.responsible(), law.date(),
				law.publicDiscussionUrl(), law.changes(), law.repeals());
	}

	LawContent content() {
		return new LawContent(legislationIdentifier, Coded.require(LawType.class, legislationType), legislationPassedBy,
				legislationResponsible, legislationDate, publicDiscussionUrl, Lists.of(changes), Lists.of(repeals));
	}
}
