package org.ashar.notifications.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ashar.infra.platform.language.Language;
import org.ashar.notifications.writing.Page;
import org.ashar.notifications.writing.Press;
import org.junit.jupiter.api.Test;

class TemplatePressTests {

	private final TemplatePress press = new TemplatePress();

	@Test
	void whatComesFromOutsideStaysText() {
		Press.Printed printed = press
			.print(page("<script>alert(1)</script> & [[${7*7}]] [(${7*7})]", "https://example.org/?a=1&b=\"2\""));

		assertThat(printed.html()).doesNotContain("<script", "49").contains("&lt;script&gt;", "&amp;b=&quot;2&quot;");
		assertThat(printed.text()).contains("<script>alert(1)</script> & [[${7*7}]]").doesNotContain("49");
	}

	@Test
	void aLetterAsksNothingFromElsewhereAndNamesItsLanguages() throws IOException {
		Press.Printed printed = press.print(page("Программа возвращения", "https://example.org/activities/1"));

		assertThat(printed.html()).contains("<html lang=\"ky\"", "<h2", "lang=\"ru\"")
			.doesNotContain("<img", "src=", "url(", "<link", " th:");
		assertThat(printed.text().lines().filter(String::isBlank).count()).isLessThan(16);
		Files.createDirectories(Path.of("target"));
		Files.writeString(Path.of("target/letter.html"), printed.html());
		Files.writeString(Path.of("target/letter.txt"), printed.text());
	}

	private static Page page(String title, String url) {
		Page.Item item = new Page.Item("Жаңы реформа иш-аракети", new Page.Words(title, Language.RU),
				new Page.Words("Программа помогает вернувшимся найти работу.", Language.RU),
				List.of("Абалы: аткарылууда", "Уюм: Тянь-Шань аналитикалык борбору"), "Текст орус тилинде көрсөтүлдү.",
				new Page.Link("Жазууну ачуу", url), "Сиз бул катты жазылууңуз боюнча алдыңыз: «Саламаттык» темасы.",
				List.of(new Page.Link("Жазылууну токтотуу: «Саламаттык» темасы", "https://example.org/unsubscribe/x")));
		return new Page(Language.KY, "Жаңы реформа иш-аракети", List.of("Акыркы күндөлүк каттан бери 2 жаңылык болду."),
				null, null, List.of(item, item), List.of(),
				List.of(new Page.Link("Тилди өзгөртүү", "https://example.org/p/x"),
						new Page.Link("Бардык каттардан баш тартуу", "https://example.org/unsubscribe/y")));
	}

}
