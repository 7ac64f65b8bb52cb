package org.ashar.launcher.demo;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the names of the data have become in the platform: {@code ref:rce} stands for the
 * id of the record rce.
 */
final class References {

	/** The beginning of a value that refers to another record. */
	static final String MARK = "ref:";

	private final Map<String, CompletableFuture<String>> ids = new ConcurrentHashMap<>();

	/** From now on the record is known by this id. */
	void know(String name, String id) {
		future(name).complete(id);
	}

	/** The record will not come: whoever waits for it hears why. */
	void giveUp(String name, RuntimeException why) {
		future(name).completeExceptionally(why);
	}

	/**
	 * The id of a record, as soon as it has one. Data refer backwards only, so this
	 * cannot wait for itself.
	 */
	String id(String name) {
		try {
			return future(name).join();
		}
		catch (CompletionException ex) {
			throw new CannotLoad("It refers to " + name + ", which could not be loaded", ex);
		}
	}

	/** A copy in which all references are ids. */
	JsonNode resolve(JsonNode node) {
		if (node instanceof ObjectNode object) {
			ObjectNode copy = JsonNodeFactory.instance.objectNode();
			object.properties().forEach((property) -> copy.set(property.getKey(), resolve(property.getValue())));
			return copy;
		}
		if (node instanceof ArrayNode array) {
			ArrayNode copy = JsonNodeFactory.instance.arrayNode();
			array.forEach((element) -> copy.add(resolve(element)));
			return copy;
		}
		boolean refers = node.isString() && node.asString().startsWith(MARK);
		return refers ? JsonNodeFactory.instance.stringNode(id(node.asString().substring(MARK.length()))) : node;
	}

	private CompletableFuture<String> future(String name) {
		return this.ids.computeIfAbsent(name, (key) -> new CompletableFuture<>());
	}

}
