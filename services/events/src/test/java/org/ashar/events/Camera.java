package org.ashar.events;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

/** Reads QR codes as the people at the door do, who hold still until it has worked. */
public final class Camera {

	private Camera() {
	}

	/** What the code in a picture file says. */
	public static String read(byte[] file) throws IOException, ReaderException {
		return read(ImageIO.read(new ByteArrayInputStream(file)));
	}

	/** What the code in a picture says. */
	static String read(BufferedImage image) throws ReaderException {
		int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
		RGBLuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
		return new QRCodeReader()
			.decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true))
			.getText();
	}

}
