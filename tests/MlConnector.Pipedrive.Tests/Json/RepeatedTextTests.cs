using System.Globalization;
using System.Text;
using System.Text.Json;
using MlConnector.Http;

namespace MlConnector.Pipedrive.Tests.Json;

public sealed class RepeatedTextTests
{
    [Fact]
    public void A_short_text_that_repeats_is_the_same_string()
    {
        Read("Ångermanland");
        var second = Read("Ångermanland");

        Assert.Equal("Ångermanland", second);
        Assert.Same(Read("Ångermanland"), Read("Ångermanland"));
        Assert.Same(Read("Ångermanland"), RepeatedText.Of("Ångermanland"u8));
    }

    [Fact]
    public void Texts_that_do_not_repeat_push_nothing_out_and_are_read_as_they_are()
    {
        Read("Vorarlberg");
        Read("Vorarlberg");
        var kept = Read("Vorarlberg");

        for (var number = 0; number < 20_000; number++)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"customer number {number}");
            Assert.Equal(text, Read(text));
        }

        Assert.Same(kept, Read("Vorarlberg"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("1234567")]
    [InlineData("12345678")]
    [InlineData("exactly thirty-two characters ..")]
    [InlineData("one character more than thirty-two")]
    public void Texts_of_every_length_are_read_as_they_are(string text)
    {
        Assert.Equal([text, text, text], [Read(text), Read(text), Read(text)]);
        Assert.Equal(text, RepeatedText.Of(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void Escapes_are_resolved()
    {
        var reader = new Utf8JsonReader("\"a\\u0062\\\"\""u8);
        reader.Read();

        Assert.Equal("ab\"", RepeatedText.Of(ref reader));
    }

    private static string Read(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes($"\"{text}\""));
        reader.Read();
        return RepeatedText.Of(ref reader);
    }
}
