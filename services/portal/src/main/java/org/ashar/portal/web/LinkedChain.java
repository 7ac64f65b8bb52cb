package org.ashar.portal.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.start.AsharSettings;
import org.ashar.portal.services.Chain;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The way of a recommendation as linked data (JSON-LD 1.1), in the words of schema.org,
 * of Popolo and of the vocabularies it rests on (opengov, org), and PROV for who told
 * each link. The context stands in the document: nobody has to fetch another.
 */
@Component
class LinkedChain {

	static final String TYPE = "application/ld+json";

	private static final Map<String, String> PREFIXES = Map.of("schema", "https://schema.org/", "opengov",
			"http://www.w3.org/ns/opengov#", "org", "http://www.w3.org/ns/org#", "prov", "http://www.w3.org/ns/prov#",
			"dcterms", "http://purl.org/dc/terms/", "xsd", "http://www.w3.org/2001/XMLSchema#");

	private static final Map<String, String> TEXTS = Map.of("name", "schema:name", "text", "schema:text", "legalBasis",
			"dcterms:source");

	private static final Map<String, String> LINKS = Map.of("url", "schema:url", "citation", "schema:citation",
			"isBasedOn", "schema:isBasedOn");

	private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("identifier", "schema:identifier"),
			Map.entry("recordedAt", "schema:recordedAt"), Map.entry("subEvent", "schema:subEvent"),
			Map.entry("creativeWorkStatus", "schema:creativeWorkStatus"), Map.entry("audience", "schema:audience"),
			Map.entry("roleName", "schema:roleName"), Map.entry("comment", "schema:comment"),
			Map.entry("review", "schema:review"), Map.entry("author", "schema:author"),
			Map.entry("dateCreated", "schema:dateCreated"), Map.entry("reviewAspect", "schema:reviewAspect"),
			Map.entry("reviewRating", "schema:reviewRating"), Map.entry("ratingValue", "schema:ratingValue"),
			Map.entry("relation", "dcterms:relation"), Map.entry("additionalType", "schema:additionalType"),
			Map.entry("changedBy", "org:changedBy"), Map.entry("resultingOrganization", "org:resultingOrganization"),
			Map.entry("date", "dcterms:date"), Map.entry("interactionStatistic", "schema:interactionStatistic"),
			Map.entry("userInteractionCount", "schema:userInteractionCount"),
			Map.entry("subjectOf", "schema:subjectOf"), Map.entry("relationType", "dcterms:type"),
			Map.entry("toldBy", "prov:wasGeneratedBy"), Map.entry("role", "schema:roleName"));

	private final String site;

	LinkedChain(AsharSettings settings) {
		this.site = settings.publicUrl().toString();
	}

	ObjectNode of(Chain chain) {
		ObjectNode way = json();
		way.set("@context", context());
		fill(way, chain.recommendation(), "schema:CreativeWork", "opengov:Motion");
		way.remove("name");
		put(way, "text", chain.recommendation().title());
		put(way, "identifier", chain.number());
		if (chain.adoptedAt() != null) {
			way.set("recordedAt", adopted(chain.adoptedAt()));
		}
		if (chain.source() != null && chain.source().document() != null) {
			way.put("isBasedOn", this.site + chain.source().document().page());
		}
		chain.addressed().forEach((body) -> way.withArrayProperty("audience").add(addressed(body)));
		chain.answers().forEach((answer) -> way.withArrayProperty("comment").add(answered(answer)));
		chain.assessments().forEach((one) -> way.withArrayProperty("review").add(assessed(one)));
		ArrayNode around = way.withArrayProperty("relation");
		chain.activities().forEach((link) -> around.add(linked(link)));
		chain.related().forEach((link) -> around.add(linked(link)));
		if (chain.letters() != null) {
			way.set("interactionStatistic", json().put("@type", "schema:InteractionCounter")
				.put("userInteractionCount", chain.letters().atLeast()));
		}
		return way;
	}

	private static ObjectNode context() {
		ObjectNode context = json().put("@version", 1.1);
		new TreeMap<>(PREFIXES).forEach(context::put);
		new TreeMap<>(TEXTS)
			.forEach((term, iri) -> context.set(term, json().put("@id", iri).put("@container", "@language")));
		new TreeMap<>(LINKS).forEach((term, iri) -> context.set(term, json().put("@id", iri).put("@type", "@id")));
		new TreeMap<>(WORDS).forEach(context::put);
		context.set("endedAtTime", json().put("@id", "prov:endedAtTime").put("@type", "xsd:dateTime"));
		return context;
	}

	private ObjectNode adopted(Chain.Adopted adopted) {
		ObjectNode event = record(adopted.event(), "schema:Event", "opengov:Event");
		if (adopted.session() != null) {
			event.set("subEvent", put(json().put("@type", "schema:Event"), "name", adopted.session()));
		}
		return told(event, adopted.origin());
	}

	private ObjectNode addressed(Chain.Addressed body) {
		ObjectNode organization = organization(body.organization());
		body.successors()
			.forEach((next) -> organization.withArrayProperty("changedBy")
				.add(told(put(put(json().put("@type", "org:ChangeEvent").put("additionalType", next.type()), "date",
						next.date()), "legalBasis", next.legalBasis())
					.set("resultingOrganization", organization(next.organization())), next.origin())));
		ObjectNode role = json().put("@type", "schema:Role").put("roleName", body.role());
		return told(role.set("audience", organization), body.origin());
	}

	private ObjectNode answered(Chain.Answered answer) {
		ObjectNode comment = json().put("@type", "schema:Comment").put("creativeWorkStatus", answer.status());
		put(comment, "text", answer.text());
		put(comment, "dateCreated", (answer.date() != null) ? answer.date() : answer.sentDate());
		if (answer.organization() != null) {
			comment.set("author", organization(answer.organization()));
		}
		if (answer.document() != null) {
			comment.withArrayProperty("citation").add(this.site + answer.document().page());
		}
		return told(comment, answer.origin());
	}

	private ObjectNode assessed(Chain.Assessed one) {
		ObjectNode review = json().put("@type", "schema:Review")
			.put("reviewAspect", one.voice())
			.put("dateCreated", one.date());
		review.set("reviewRating", json().put("@type", "schema:Rating").put("ratingValue", one.level()));
		put(review, "text", one.note());
		if (one.organization() != null) {
			review.set("author", organization(one.organization()));
		}
		one.evidence().forEach((evidence) -> {
			if (evidence.document() != null) {
				review.withArrayProperty("citation").add(this.site + evidence.document().page());
			}
			if (evidence.uri() != null) {
				review.withArrayProperty("citation").add(evidence.uri());
			}
		});
		return told(review, one.origin());
	}

	private ObjectNode linked(Chain.Linked link) {
		boolean law = "law".equals(link.record().kind());
		ObjectNode other = record(link.record(),
				law ? "schema:Legislation"
						: link.record().type().equals("activity") ? "schema:Project" : "schema:CreativeWork")
			.put("relationType", link.relation());
		link.acts()
			.forEach((act) -> other.withArrayProperty("subjectOf")
				.add(json().put("@type", "schema:Event")
					.put("additionalType", act.classification())
					.put("date", act.date())));
		return told(other, link.origin());
	}

	private ObjectNode organization(Chain.Named organization) {
		return record(organization, "schema:Organization", "org:Organization");
	}

	private ObjectNode record(Chain.Named record, String... types) {
		return fill(json(), record, types);
	}

	private ObjectNode fill(ObjectNode node, Chain.Named record, String... types) {
		node.put("@id", this.site + record.page());
		List.of(types).forEach(node.withArrayProperty("@type")::add);
		put(node, "additionalType", record.kind());
		return put(node, "name", record.title());
	}

	private ObjectNode told(ObjectNode node, Chain.@Nullable Origin origin) {
		return (origin == null) ? node
				: node.set("toldBy",
						json().put("@id", this.site + origin.page() + "#message-" + origin.sequence())
							.put("@type", "prov:Activity")
							.put("role", origin.authorRole())
							.put("endedAtTime", origin.at().toString()));
	}

	private static ObjectNode put(ObjectNode node, String term, @Nullable String value) {
		return (value == null) ? node : node.put(term, value);
	}

	private static ObjectNode put(ObjectNode node, String term, @Nullable Text text) {
		if (text != null) {
			ObjectNode languages = json();
			text.values().forEach((language, value) -> languages.put(language.tag(), value));
			node.set(term, languages);
		}
		return node;
	}

	private static ObjectNode json() {
		return JsonNodeFactory.instance.objectNode();
	}

}
