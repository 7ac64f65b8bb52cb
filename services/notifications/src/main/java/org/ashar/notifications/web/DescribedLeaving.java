package org.ashar.notifications.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Tells readers of the interface how to leave, which its types alone do not. */
@Component
class DescribedLeaving implements OpenApiCustomizer {

	private static final String ONE_CLICK = "List-Unsubscribe";

	private static final List<String> FORMS = List.of(MediaType.APPLICATION_FORM_URLENCODED_VALUE,
			MediaType.MULTIPART_FORM_DATA_VALUE);

	@Override
	public void customise(OpenAPI description) {
		Operation leave = description.getPaths().get("/api/v1/unsubscribe").getPost();
		leave.setSummary("Ends what the token of a letter's link names: one subscription, or all");
		leave.setDescription("""
				Answers 200 however often it is sent and however old the letter is; a token that is not ours is 404. \
				The button of a mail program (RFC 8058) is the form with List-Unsubscribe=One-Click: whoever takes it \
				from the mail program passes both fields on, and it is kept that it was one click. \
				Looking (GET) is 405 and changes nothing.""");
		FORMS.forEach(form -> oneClick(leave.getRequestBody().getContent(), form));
	}

	@SuppressWarnings({ "rawtypes", "unchecked" })
	private static void oneClick(Content content, String form) {
		Schema field = (Schema) content.get(form).getSchema().getProperties().get(ONE_CLICK);
		field.setDescription("One-Click, if a mail program's button was pressed");
		field.setExample("One-Click");
	}

}
