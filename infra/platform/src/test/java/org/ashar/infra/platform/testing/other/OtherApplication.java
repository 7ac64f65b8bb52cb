package org.ashar.infra.platform.testing.other;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Has nothing of its own. */
@SpringBootApplication
public class OtherApplication {

}
