using System.Security.Cryptography;
using System.Text;

namespace MlConnector.Pipedrive.Tests.Webhooks;

public sealed class WebhookVerifierTests
{
    private const string Secret = "relay-secret";
    private static readonly byte[] _body = Encoding.UTF8.GetBytes("""{"meta":{"entity":"deal","entity_id":"7"}}""");
    private static readonly byte[] _mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), _body);

    private static readonly WebhookVerificationOptions _signed = new() { SigningSecrets = ["older-secret", Secret] };
    private static readonly WebhookVerificationOptions _basic = new() { UserName = "hooks", Password = "long:password" };

    public static TheoryData<string, bool> Signatures() => new()
    {
        { Convert.ToHexStringLower(_mac), true },
        { Convert.ToHexString(_mac), true },
        { $"sha256={Convert.ToHexStringLower(_mac)}", true },
        { Convert.ToBase64String(_mac), true },
        { $"sha256={Convert.ToBase64String(_mac)}", true },
        { $"SHA256={Convert.ToHexStringLower(_mac)}", false },
        { $"sha1={Convert.ToHexStringLower(_mac)}", false },
        { $"sha256:{Convert.ToHexStringLower(_mac)}", false },
        { $"sha256= {Convert.ToHexStringLower(_mac)}", false },
        { $" {Convert.ToHexStringLower(_mac)}", false },
        { $"{Convert.ToHexStringLower(_mac)} ", false },
        { $"{Convert.ToHexStringLower(_mac)},{Convert.ToHexStringLower(_mac)}", false },
        { Convert.ToHexStringLower(_mac)[..63], false },
        { Convert.ToHexStringLower(_mac) + "0", false },
        { Convert.ToHexStringLower(_mac).Replace('a', 'g').Replace('b', 'g').Replace('0', 'g'), false },
        { Convert.ToHexStringLower(HMACSHA256.HashData("other"u8, _body)), false },
        { Convert.ToHexStringLower(HMACSHA256.HashData(Array.Empty<byte>(), _body)), false },
        { Convert.ToHexStringLower(SHA256.HashData(_body)), false },
        { Convert.ToBase64String(_mac).TrimEnd('='), false },
        { Convert.ToBase64String(_mac).Insert(10, " "), false },
        { Convert.ToBase64String(_mac).Insert(10, "\n"), false },
        { Convert.ToBase64String(_mac)[..^1] + "\t", false },
        { "", false },
        { "sha256=", false },
        { "null", false },
        { new string('0', 64), false },
    };

    public static TheoryData<string?, bool> Credentials() => new()
    {
        { Basic("hooks:long:password"), true },
        { Basic("hooks:long:password").Replace("Basic", "basic", StringComparison.Ordinal), true },
        { Basic("hooks:long:passworD"), false },
        { Basic("Hooks:long:password"), false },
        { Basic("hooks:"), false },
        { Basic(":long:password"), false },
        { Basic("hooks"), false },
        { Basic(""), false },
        { Basic("hooks:long:password") + " ", false },
        { Basic("hooks:long:password") + ", " + Basic("hooks:long:password"), false },
        { Basic("hooks:long:password").Replace("Basic ", "Bearer ", StringComparison.Ordinal), false },
        { Basic("hooks:long:password").Replace("Basic ", "Basic  ", StringComparison.Ordinal), false },
        { "Basic", false },
        { "Basic not-base64!", false },
        { null, false },
    };

    [Theory, MemberData(nameof(Signatures)), Trait("Threat", "S9")]
    public void A_signature_counts_only_in_its_exact_form(string header, bool isValid) =>
        Assert.Equal(isValid ? WebhookVerification.Valid : WebhookVerification.WrongSignature, WebhookVerifier.Verify(Headers(("x-signature", header)), _body, _signed));

    [Theory, MemberData(nameof(Credentials)), Trait("Threat", "S1")]
    public void A_credential_counts_only_in_its_exact_form(string? header, bool isValid) =>
        Assert.Equal(
            isValid ? WebhookVerification.Valid : WebhookVerification.WrongCredential,
            WebhookVerifier.Verify(header is null ? Headers() : Headers(("Authorization", header)), _body, _basic));

    [Fact, Trait("Threat", "S9")]
    public void A_signature_that_is_sent_twice_does_not_count()
    {
        var value = Convert.ToHexStringLower(_mac);
        var headers = new Dictionary<string, IReadOnlyList<string>> { ["X-Signature"] = [value, value] };

        Assert.Equal(WebhookVerification.WrongSignature, WebhookVerifier.Verify(headers, _body, _signed));
    }

    [Fact, Trait("Threat", "S3")]
    public void Another_body_does_not_fit_the_signature() =>
        Assert.Equal(WebhookVerification.WrongSignature, WebhookVerifier.Verify(Headers(("X-Signature", Convert.ToHexStringLower(_mac))), [.. _body, (byte)' '], _signed));

    [Fact]
    public void When_both_are_configured_both_must_hold()
    {
        var both = new WebhookVerificationOptions { UserName = "hooks", Password = "long:password", SigningSecrets = [Secret] };
        var (credential, signature) = (("Authorization", Basic("hooks:long:password")), ("X-Signature", Convert.ToHexStringLower(_mac)));

        Assert.Equal(WebhookVerification.Valid, WebhookVerifier.Verify(Headers(credential, signature), _body, both));
        Assert.Equal(WebhookVerification.WrongSignature, WebhookVerifier.Verify(Headers(credential), _body, both));
        Assert.Equal(WebhookVerification.WrongCredential, WebhookVerifier.Verify(Headers(signature), _body, both));
    }

    [Fact]
    public void Nothing_configured_is_never_an_open_door() =>
        Assert.Equal(WebhookVerification.NotConfigured, WebhookVerifier.Verify(Headers(), _body, new WebhookVerificationOptions()));

    [Theory]
    [InlineData("", "x")]
    [InlineData("x", "")]
    [InlineData("x", null)]
    public void An_empty_secret_is_an_error(string user, string? password) =>
        Assert.Throws<ArgumentException>(() => WebhookVerifier.Verify(Headers(), _body, new WebhookVerificationOptions { UserName = user, Password = password }));

    [Theory]
    [InlineData("""{"meta":{"entity":"deal","entity_id":"7","action":"change","id":"a"}}""", "deal", 7L)]
    [InlineData("""{"meta":{"object":"organization","id":9,"action":"updated","timestamp":1}}""", "organization", 9L)]
    [InlineData("""{"meta":{"entity":"goal","entity_id":"x-1","action":"change"}}""", "goal", null)]
    public void Both_payload_versions_point_at_their_record(string body, string entity, long? id)
    {
        Assert.True(WebhookEvent.TryParse(Encoding.UTF8.GetBytes(body), out var notice));
        Assert.Equal((entity, id), (notice.Entity, notice.Id));
    }

    [Theory, Trait("Threat", "S6"), Trait("Threat", "S7"), Trait("Threat", "S8")]
    [InlineData("""{"meta":{"entity":"deal","entity_id":"7","\u0065ntity_id":"8"}}""")]
    [InlineData("""{"meta":[]}""")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("{\"meta\":{\"entity\":\"\\ud800\",\"entity_id\":\"7\"}}")]
    [InlineData("<html>")]
    public void A_payload_that_cannot_be_trusted_points_at_nothing(string body) => Assert.False(WebhookEvent.TryParse(Encoding.UTF8.GetBytes(body), out _));

    private static string Basic(string text) => $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}";

    private static Dictionary<string, IReadOnlyList<string>> Headers(params (string Name, string Value)[] headers) =>
        headers.ToDictionary(header => header.Name, header => (IReadOnlyList<string>)[header.Value]);
}
