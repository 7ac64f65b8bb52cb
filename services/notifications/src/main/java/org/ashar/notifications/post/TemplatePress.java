package org.ashar.notifications.post;

import java.util.Map;
import java.util.regex.Pattern;
import org.ashar.notifications.writing.Page;
import org.ashar.notifications.writing.Press;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Lays letters out by two templates: one for plain text, one for HTML in which everything
 * from outside is escaped.
 */
@Component
class TemplatePress implements Press {

	/** What makes the template legible makes each letter longer. */
	private static final Pattern BETWEEN_TAGS = Pattern.compile("\\s*\\n\\s*");

	private final SpringTemplateEngine text = engine(TemplateMode.TEXT, ".txt");

	private final SpringTemplateEngine html = engine(TemplateMode.HTML, ".html");

	@Override
	public Printed print(Page page) {
		Context context = new Context(page.language().locale(), Map.of("page", page));
		return new Printed(text.process("letter", context),
				BETWEEN_TAGS.matcher(html.process("letter", context)).replaceAll("\n"));
	}

	private static SpringTemplateEngine engine(TemplateMode mode, String suffix) {
		ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
		templates.setPrefix("templates/notifications/");
		templates.setSuffix(suffix);
		templates.setTemplateMode(mode);
		templates.setCharacterEncoding("UTF-8");
		SpringTemplateEngine engine = new SpringTemplateEngine();
		engine.setTemplateResolver(templates);
		return engine;
	}

}
