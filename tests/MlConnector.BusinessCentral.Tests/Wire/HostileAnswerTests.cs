using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace MlConnector.BusinessCentral.Tests.Wire;

/// <summary>Answers that no server should give: one type of exception, in bounded time and memory.</summary>
[Trait("Threat", "T7")]
public sealed class HostileAnswerTests
{
    private const string Json = "application/json";

    private static readonly Dictionary<string, byte[]> _refused = new()
    {
        ["a web page with 200"] = RawServer.Reply("<html>Maintenance</html>"u8.ToArray(), "200 OK", "text/html"),
        ["a web page that calls itself JSON"] = RawServer.Json("<html></html>"),
        ["an empty body"] = RawServer.Json(""),
        ["null"] = RawServer.Json("null"),
        ["an array"] = RawServer.Json("[]"),
        ["no list"] = RawServer.Json("{}"),
        ["null for the list"] = RawServer.Json("""{"value":null}"""),
        ["half a body"] = RawServer.Json("""{"value":[{"displayName":"Acme"}"""),
        ["a body shorter than announced"] = [.. RawServer.Json("""{"value":[{"displayName":"Acme"}]}""").SkipLast(2)],
        ["a chunked body without its end"] = Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nC\r\n{\"value\":[]}\r\n"),
        ["an announced body of 10 GB"] = Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 10000000000\r\nConnection: close\r\n\r\n{"),
        ["compression nobody asked for"] = RawServer.Reply(Gzip("""{"value":[]}"""), "200 OK", Json, "Content-Encoding: gzip\r\n"),
        ["invalid UTF-8 in a text"] = RawServer.Reply([.. """{"value":[{"displayName":"""u8, 34, 0xC3, 0x28, 34, .. "}]}"u8], "200 OK", Json),
        ["half a surrogate pair"] = RawServer.Json("""{"value":[{"displayName":"\uD800"}]}"""),
        ["a number beyond decimal"] = RawServer.Json("""{"value":[{"creditLimit":1e400}]}"""),
        ["a text for a number"] = RawServer.Json("""{"value":[{"creditLimit":"much"}]}"""),
        ["an object for a text"] = RawServer.Json("""{"value":[{"displayName":{}}]}"""),
        ["a broken id"] = RawServer.Json("""{"value":[{"id":"1"}]}"""),
        ["nesting without end"] = RawServer.Json("""{"value":[{"x":""" + new string('[', 100_000) + new string(']', 100_000) + "}]}"),
    };

    public static TheoryData<string> Refused => new(_refused.Keys);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task It_is_refused_with_one_type_of_exception(string what)
    {
        await using var server = new RawServer(_ => _refused[what]);
        var time = new FakeTimeProvider { AutoAdvanceAmount = TimeSpan.FromSeconds(1) };

        var failure = await Assert.ThrowsAsync<BusinessCentralException>(() => RunAsync(server, time));

        Assert.InRange(failure.Message.Length, 20, 2048);
    }

    [Fact]
    public async Task Other_oddities_are_read_as_they_are_meant()
    {
        await using var server = new RawServer(_ => RawServer.Reply(
            [.. Encoding.UTF8.Preamble, .. """{"value":[{"displayName":null,"blocked":"_x0020_","type":"Robot_x0020_Arm","creditLimit":"12.50","balanceDue":0.1234567890123456789012345678,"newMember":{"a":1}}]}"""u8], "200 OK", Json));

        var customer = Assert.Single(await server.CallAsync(api => api.ListCustomersAsync(cancellationToken: Cancellation).ToListAsync(Cancellation).AsTask()));

        Assert.Null(customer.DisplayName);
        Assert.Equal(("", "Robot Arm", 12.50m), (customer.Blocked, customer.Type, customer.CreditLimit));
        Assert.Equal(0.1234567890123456789012345678m, customer.BalanceDue);
        Assert.Equal("""{"a":1}""", customer.More!["newMember"].GetRawText());
    }

    private static async Task<bool> RunAsync(RawServer server, FakeTimeProvider time)
    {
        var call = server.CallAsync(async api => (await api.GetCustomersPageAsync(new ODataQuery(), Cancellation)).Value.Count >= 0, time);
        while (!call.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(5));
            await Task.Yield();
        }

        return await call;
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
