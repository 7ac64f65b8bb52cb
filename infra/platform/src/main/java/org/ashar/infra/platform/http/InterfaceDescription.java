package org.ashar.infra.platform.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;

/**
 * Describes once what all operations have in common: headers, pages, problems, tokens; in
 * an order that never changes.
 */
final class InterfaceDescription implements GlobalOperationCustomizer, GlobalOpenApiCustomizer {

	private static final String TOKEN = "token";

	private static final String PLATFORM = "org.ashar.infra.platform.";

	InterfaceDescription() {
		SpringDocUtils.getConfig().addRequestWrapperToIgnore(IfMatch.class, Cursor.class, IdempotencyKey.class);
	}

	@Override
	public Operation customize(Operation operation, HandlerMethod method) {
		List<Parameter> parameters = new ArrayList<>(
				operation.getParameters() == null ? List.of() : operation.getParameters());
		for (MethodParameter argument : method.getMethodParameters()) {
			if (comesFromThePlatform(argument)) {
				parameters.removeIf(parameter -> parameter.getName().equals(argument.getParameterName()));
			}
			parameters.addAll(DescribedParts.parameters(argument.getParameterType()));
		}
		operation.setParameters(parameters.isEmpty() ? null : parameters);
		DescribedParts.problems(operation, takes(method, IfMatch.class), takes(method, IdempotencyKey.class));
		return operation;
	}

	@Override
	public void customise(OpenAPI document) {
		// Relative: the document is read through the portal, whatever its name is
		// outside.
		document.setServers(List.of(new Server().url("/")));
		Components components = document.getComponents() == null ? new Components() : document.getComponents();
		document.setComponents(components);
		components.addSecuritySchemes(TOKEN,
				new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT"));
		document.setSecurity(List.of(new SecurityRequirement().addList(TOKEN)));
		if (components.getSchemas() != null) {
			components.getSchemas().values().forEach(AbsentMembers::describe);
		}
		DescribedParts.addTo(components);
		components.setSchemas(new TreeMap<>(components.getSchemas()));
		Paths paths = document.getPaths() == null ? new Paths() : document.getPaths();
		document.setPaths(inOrder(paths));
		document.getPaths().forEach(InterfaceDescription::name);
	}

	private static Paths inOrder(Map<String, PathItem> paths) {
		Paths sorted = new Paths();
		new TreeMap<>(paths).forEach(sorted::addPathItem);
		return sorted;
	}

	/**
	 * springdoc numbers operations of the same name in the order of reflection, which is
	 * no order.
	 */
	private static void name(String path, PathItem item) {
		item.readOperationsMap().forEach((method, operation) -> operation.setOperationId(name(method, path)));
	}

	private static String name(HttpMethod method, String path) {
		StringBuilder name = new StringBuilder(method.name().toLowerCase(Locale.ROOT));
		Consumer<String> append = word -> name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
		Arrays.stream(path.replaceFirst("^/api/v\\d+", "").split("[^A-Za-z0-9]+"))
			.filter(word -> !word.isEmpty())
			.forEach(append);
		return name.toString();
	}

	/**
	 * The caller or the language, for example: they belong to every request and are no
	 * parameters of one operation.
	 */
	private static boolean comesFromThePlatform(MethodParameter argument) {
		return argument.getParameterType().getPackageName().startsWith(PLATFORM) && !argument.hasParameterAnnotations();
	}

	private static boolean takes(HandlerMethod method, Class<?> type) {
		return Arrays.stream(method.getMethodParameters()).anyMatch(argument -> argument.getParameterType() == type);
	}

}
