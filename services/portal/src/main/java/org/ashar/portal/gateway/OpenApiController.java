package org.ashar.portal.gateway;

import org.ashar.portal.services.ServiceClients;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One OpenAPI document for all services, joined from what each says of itself. */
@RestController
class OpenApiController {

	private final ServiceClients clients;

	private final JsonMapper json;

	OpenApiController(ServiceClients clients, JsonMapper json) {
		this.clients = clients;
		this.json = json;
	}

	@GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
	ObjectNode openApi() {
		ObjectNode all = this.json.createObjectNode();
		all.put("openapi", "3.1.0");
		all.putObject("info").put("title", "Ashar").put("version", "1");
		all.putArray("servers").addObject().put("url", "/");
		ObjectNode paths = all.putObject("paths");
		ObjectNode components = all.putObject("components");
		for (String service : Routes.SERVICES) {
			JsonNode own = this.clients.to(service).get().uri("/v3/api-docs").retrieve().body(JsonNode.class);
			join(own, service, paths, components);
		}
		return all;
	}

	/*
	 * Two services may name a schema alike and mean different things: each name gets its
	 * service before it.
	 */
	private void join(JsonNode own, String service, ObjectNode paths, ObjectNode components) {
		String text = own.toString().replace("\"#/components/schemas/", "\"#/components/schemas/" + service + ".");
		JsonNode renamed = this.json.readTree(text);
		renamed.path("paths").properties().forEach((path) -> {
			if (path.getKey().startsWith("/api/") || path.getKey().startsWith("/schemas/")) {
				merge(paths, path.getKey(), path.getValue());
			}
		});
		renamed.path("components").properties().forEach((kind) -> {
			ObjectNode target = (ObjectNode) components.withObjectProperty(kind.getKey());
			String prefix = kind.getKey().equals("schemas") ? service + "." : "";
			kind.getValue().properties().forEach((entry) -> target.set(prefix + entry.getKey(), entry.getValue()));
		});
	}

	private static void merge(ObjectNode paths, String path, JsonNode operations) {
		ObjectNode present = (ObjectNode) paths.withObjectProperty(path);
		operations.properties().forEach((operation) -> present.set(operation.getKey(), operation.getValue()));
	}

}
