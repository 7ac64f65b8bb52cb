package org.ashar.infra.bench.fuzz;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What can be asked of the interface.
 *
 * @param path with its parameters in braces
 * @param body the schema of what is sent, if anything is
 * @param answers schemas of what comes back, by status
 */
record Operation(String method, String path, List<Parameter> parameters, @Nullable JsonNode body,
		Map<Integer, JsonNode> answers) {

	/** Whether something may be changed by it. */
	boolean changes() {
		return !this.method.equals("GET");
	}

	List<Parameter> parameters(String place) {
		return this.parameters.stream().filter((parameter) -> parameter.place().equals(place)).toList();
	}

	@Override
	public String toString() {
		return this.method + " " + this.path;
	}

	/**
	 * A value beside the body.
	 *
	 * @param place path, query or header
	 */
	record Parameter(String name, String place, JsonNode schema) {
	}

}
