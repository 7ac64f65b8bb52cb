package org.ashar.notifications.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.ashar.notifications.mailroom.LetterId;
import org.ashar.notifications.returns.Report;
import org.ashar.notifications.returns.ReturnPath;
import org.ashar.notifications.returns.TooEarly;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mailbox to which reports come, and much else. */
class ImapReturnsTests {

	private static final ReturnPath PATH = new ReturnPath("returns@example.org",
			id -> UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.US_ASCII)).toString().replace("-", ""));

	private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));

	private final List<Report> reports = new ArrayList<>();

	private final Set<Report> early = new HashSet<>();

	private long nanos;

	private GreenMailUser owner;

	private ImapReturns mailbox;

	@BeforeEach
	void start() {
		server.start();
		owner = server.setUser("returns@example.org", "returns", "pass+word/!");
		mailbox = new ImapReturns(URI.create("imap://returns:pass+word%2F!@127.0.0.1:" + server.getImap().getPort()),
				new ReportReader(PATH), this::take, () -> nanos);
	}

	private void take(Report report) {
		if (early.contains(report)) {
			throw new TooEarly();
		}
		reports.add(report);
	}

	@AfterEach
	void stop() {
		server.stop();
	}

	@Test
	void reportsAreTakenAndWhatIsNoneStaysForPeople() {
		String to = PATH.of(UUID.randomUUID()).orElseThrow();
		deliver(ReportReaderTests.bounce(to, "failed", "5.1.1", "550 no"));
		deliver(ReportReaderTests.complaint("abuse", to));
		deliver("From: a@example.org\r\nTo: returns@example.org\r\nSubject: Question\r\n\r\nWho are you?");
		deliver("Content-Type: multipart/report; boundary=b\r\n\r\n--b\r\n\u0000\u0001");
		deliver(ReportReaderTests.bounce(to, "failed", "5.1.1", "550 " + "no ".repeat(500_000)));

		assertThat(mailbox.collect()).isFalse();
		assertThat(reports).hasSize(2);
		assertThat(server.getReceivedMessages()).as("what people may look at").hasSize(3);

		nanos += Duration.ofSeconds(31).toNanos();
		mailbox.collect();
		assertThat(reports).as("read once").hasSize(2);
	}

	@Test
	void aMailboxIsLookedIntoTwiceAMinuteAndEmptiedAtOnce() {
		String to = PATH.of(UUID.randomUUID()).orElseThrow();
		for (int i = 0; i < 30; i++) {
			deliver(ReportReaderTests.bounce(to, "failed", "5.1.1", "550 no"));
		}
		assertThat(mailbox.collect()).as("there is more").isTrue();
		assertThat(mailbox.collect()).isFalse();
		assertThat(reports).hasSize(30);

		deliver(ReportReaderTests.bounce(to, "failed", "5.1.1", "550 no"));
		mailbox.collect();
		assertThat(reports).hasSize(30);
		nanos += Duration.ofSeconds(31).toNanos();
		mailbox.collect();
		assertThat(reports).hasSize(31);
	}

	@Test
	void aReportThatComesTooEarlyIsTakenByALaterLookAndHoldsUpNoOther() {
		LetterId leaving = new LetterId(UUID.randomUUID());
		early.add(new Report.Delayed(leaving));
		deliver(ReportReaderTests.bounce(PATH.of(leaving.value()).orElseThrow(), "delayed", "4.4.1", "451 no"));
		deliver(ReportReaderTests.bounce(PATH.of(UUID.randomUUID()).orElseThrow(), "failed", "5.1.1", "550 no"));
		mailbox.collect();
		assertThat(reports).hasSize(1);

		early.clear();
		nanos += Duration.ofSeconds(31).toNanos();
		mailbox.collect();
		assertThat(reports).hasSize(2);
		assertThat(server.getReceivedMessages()).isEmpty();
	}

	@Test
	void aMessageThatTheServerCannotHandOutStaysForPeopleAndHoldsUpNoOther() throws MessagingException {
		MimeMessage damaged = new MimeMessage(Session.getInstance(new Properties())) {
			@Override
			public void writeTo(OutputStream out) throws IOException {
				throw new IOException("its file is damaged");
			}
		};

		mailbox.tryToTake(damaged);

		assertThat(reports).isEmpty();
		assertThat(damaged.isSet(Flags.Flag.SEEN)).isTrue();
		assertThat(damaged.isSet(Flags.Flag.DELETED)).isFalse();
	}

	@Test
	void aServerThatIsAwayIsAskedAgainLater() {
		server.stop();
		assertThat(mailbox.collect()).isFalse();
	}

	private void deliver(String text) {
		try {
			owner.deliver(new MimeMessage(Session.getInstance(new Properties()),
					new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1))));
		}
		catch (MessagingException e) {
			throw new IllegalStateException(e);
		}
	}

}
