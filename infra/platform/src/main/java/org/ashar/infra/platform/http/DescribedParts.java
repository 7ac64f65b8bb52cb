package org.ashar.infra.platform.http;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.springframework.http.HttpHeaders;

/** The parts of our interface that every description shares. */
final class DescribedParts {

	private static final String PROBLEM = "Problem";

	private DescribedParts() {
	}

	/** What a controller's argument of this type means for the caller. */
	static List<Parameter> parameters(Class<?> argument) {
		if (argument == IfMatch.class) {
			return List.of(new HeaderParameter().name(HttpHeaders.IF_MATCH)
				.required(true)
				.example("\"3\"")
				.description("The ETag of the version that the change is based on")
				.schema(new StringSchema()));
		}
		if (argument == IdempotencyKey.class) {
			return List.of(new HeaderParameter().name(IdempotencyKeyArgument.HEADER)
				.required(false)
				.description("The same key makes a repeated request create one thing only")
				.schema(new StringSchema().minLength(1).maxLength(255)));
		}
		if (argument == Cursor.class) {
			return List.of(
					new QueryParameter().name("after")
						.required(false)
						.description("The next of the page before")
						.schema(new StringSchema()),
					new QueryParameter().name("limit")
						.required(false)
						.description("How many items at most")
						.schema(number(CursorArgument.SMALLEST, CursorArgument.LARGEST)
							._default(CursorArgument.USUAL)));
		}
		return List.of();
	}

	/** The ways in which an operation may be refused. */
	static void problems(Operation operation, boolean conditional, boolean repeatable) {
		ApiResponses responses = operation.getResponses() == null ? new ApiResponses() : operation.getResponses();
		add(responses, "400", "401", "403", "503", "default");
		if (operation.getParameters() != null
				&& operation.getParameters().stream().anyMatch(in -> "path".equals(in.getIn()))) {
			add(responses, "404");
		}
		if (conditional) {
			add(responses, "412", "428");
		}
		if (repeatable) {
			add(responses, "409");
		}
		if (operation.getRequestBody() != null) {
			add(responses, "413", "415");
		}
		ApiResponses sorted = new ApiResponses();
		new TreeMap<>(responses).forEach(sorted::addApiResponse);
		operation.setResponses(sorted);
	}

	static void addTo(Components components) {
		components.addSchemas(PROBLEM, problem());
		components.addResponses(PROBLEM, new ApiResponse().description("Why the request was refused (RFC 9457)")
			.addHeaderObject(HttpHeaders.CONTENT_LANGUAGE, new Header().schema(new StringSchema()))
			.addHeaderObject(HttpHeaders.RETRY_AFTER,
					new Header().schema(new IntegerSchema())
						.description("With 503: after how many seconds it may be tried again"))
			.content(new Content().addMediaType(org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
					new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)))));
	}

	private static void add(ApiResponses responses, String... codes) {
		for (String code : codes) {
			responses.putIfAbsent(code, new ApiResponse().$ref("#/components/responses/" + PROBLEM));
		}
	}

	private static Schema<?> problem() {
		Schema<?> mistake = new ObjectSchema().addProperty("field", new StringSchema())
			.addProperty("code", new StringSchema())
			.addProperty("message", new StringSchema());
		return new ObjectSchema()
			.addProperty("type", new StringSchema().format("uri").description("urn:ashar:problem:<code>, stable"))
			.addProperty("title", new StringSchema())
			.addProperty("status", number(400, 599))
			.addProperty("detail", new StringSchema())
			.addProperty("instance", new StringSchema().format("uri-reference"))
			.addProperty("errors",
					new ArraySchema().items(mistake).description("With invalid-request: what to correct"))
			.required(List.of("type", "title", "status"));
	}

	private static IntegerSchema number(int smallest, int largest) {
		IntegerSchema number = new IntegerSchema();
		number.setMinimum(BigDecimal.valueOf(smallest));
		number.setMaximum(BigDecimal.valueOf(largest));
		return number;
	}

}
