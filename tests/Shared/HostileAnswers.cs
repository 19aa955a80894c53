using System.IO.Compression;
using System.Text;

namespace MlConnector.Tests.Wire;

/// <summary>Answers to a list that no server should give, and that a client has to refuse.</summary>
internal static class HostileAnswers
{
    private const string Chunked = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n";

    /// <param name="list">The member that holds the records.</param>
    /// <param name="text">A member of a record that is text.</param>
    /// <param name="number">A member of a record that is a number.</param>
    public static IReadOnlyDictionary<string, byte[]> Of(string list, string text, string number)
    {
        byte[] Records(string json) => RawServer.Json($$"""{"{{list}}":[{{json}}]}""");
        return new Dictionary<string, byte[]>
        {
            ["a web page with 200"] = RawServer.Reply("<html>Maintenance</html>"u8.ToArray(), "200 OK", "text/html"),
            ["a web page that calls itself JSON"] = RawServer.Json("<html></html>"),
            ["an empty body"] = RawServer.Json(""),
            ["null"] = RawServer.Json("null"),
            ["an array"] = RawServer.Json("[]"),
            ["no list"] = RawServer.Json("{}"),
            ["null for the list"] = RawServer.Json($$"""{"{{list}}":null}"""),
            ["half a body"] = RawServer.Json($$"""{"{{list}}":[{"{{text}}":"Acme"}"""),
            ["a body shorter than announced"] = [.. Records($$"""{"{{text}}":"Acme"}""").SkipLast(2)],
            ["a chunked body without its end"] = Encoding.ASCII.GetBytes($$"""{{Chunked}}C{{"\r\n"}}{"{{list}}":[]}{{"\r\n"}}"""),
            ["an announced body of 10 GB"] = Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 10000000000\r\nConnection: close\r\n\r\n{"),
            ["compression nobody asked for"] = RawServer.Reply(Gzip($$"""{"{{list}}":[]}"""), "200 OK", "application/json", "Content-Encoding: gzip\r\n"),
            ["invalid UTF-8 in a text"] = RawServer.Reply(
                [.. Encoding.UTF8.GetBytes($$"""{"{{list}}":[{"{{text}}":"x"""), 0xC3, 0x28, .. "\"}]}"u8], "200 OK", "application/json"),
            ["half a surrogate pair"] = Records($$"""{"{{text}}":"\uD800"}"""),
            ["a number beyond decimal"] = Records($$"""{"{{number}}":1e400}"""),
            ["a text for a number"] = Records($$"""{"{{number}}":"much"}"""),
            ["an object for a text"] = Records($$"""{"{{text}}":{"a":1} }"""),
            ["a record that is null"] = Records("null"),
            ["a list that comes twice"] = RawServer.Json($$"""{"{{list}}":[],"{{list}}":[]}"""),
            ["a member that comes twice"] = Records($$"""{"{{text}}":"a","{{text}}":"b"}"""),
            ["a decimal with a hundred digits"] = Records($$"""{"{{number}}":{{new string('9', 100)}}}"""),
            ["nesting without end"] = Records($$"""{"x":{{new string('[', 100_000)}}{{new string(']', 100_000)}}}"""),
        };
    }

    private static byte[] Gzip(string text)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return target.ToArray();
    }
}
