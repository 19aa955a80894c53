using MlConnector.Sync.Telemetry;

namespace MlConnector.Sync.Tests.Telemetry;

public sealed class LogTextTests
{
    [Theory, Trait("Threat", "S15")]
    [InlineData("Nordwind \r\nFATAL: all is lost", "Nordwind   FATAL: all is lost")]
    [InlineData("a\u001b[31mb\u2028c\u202ed", "a [31mb c d")]
    [InlineData("Żółć & Söhne", "Żółć & Söhne")]
    public void Foreign_text_stays_on_its_line(string text, string line) => Assert.Equal(line, LogText.Of(text));

    [Fact, Trait("Threat", "S15")]
    public void Foreign_text_is_no_longer_than_a_line_should_be() => Assert.Equal(500, LogText.Of(new string('x', 10_000)).Length);
}
