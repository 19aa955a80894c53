using System.Security.Cryptography;
using System.Text;

namespace MlConnector.Pipedrive.Tests.Webhooks;

public sealed class WebhookVerifierTests
{
    private const string Secret = "relay-secret";
    private static readonly byte[] _body = Encoding.UTF8.GetBytes("""{"meta":{"entity":"deal","entity_id":"7"}}""");
    private static readonly byte[] _mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), _body);
    private static readonly string _hex = Convert.ToHexStringLower(_mac);

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
        { $"sha256=sha256={_hex}", false },
        { $"sha256=={_hex}", false },
        { $"\"{_hex}\"", false },
        { $"sha256=\"{_hex}\"", false },
        { $"0x{_hex}", false },
        { $"v1={_hex}", false },
        { $"t=1,v1={_hex}", false },
        { $"{_hex};{_hex}", false },
        { $"{_hex}\0", false },
        { $"{_hex}\r\n", false },
        { $"\uFEFF{_hex}", false },
        { string.Join(':', Convert.ToHexString(_mac).Chunk(2).Select(pair => new string(pair))), false },
        { new string([.. _hex.Select(digit => digit is >= '0' and <= '9' ? (char)(digit - '0' + '\uFF10') : digit)]), false },
        { _hex[..32], false },
        { _hex + _hex, false },
        { new string([.. _hex.Reverse()]), false },
        { Convert.ToBase64String(_mac).Replace('+', '-').Replace('/', '_').TrimEnd('=') + "=\n", false },
        { Convert.ToBase64String(_mac)[..^1], false },
        { Convert.ToBase64String(_mac) + "=", false },
        { Convert.ToBase64String(Encoding.ASCII.GetBytes(_hex)), false },
        { OtherSpelling(Convert.ToBase64String(_mac)), false },
        { Convert.ToHexStringLower(HMACSHA512.HashData(Encoding.UTF8.GetBytes(Secret), _body)), false },
        { Convert.ToHexStringLower(HMACSHA256.HashData(_body, Encoding.UTF8.GetBytes(Secret))), false },
        { Convert.ToHexStringLower(HMACSHA256.HashData("older-secret"u8, _body)), true },
        { $"sha256={Convert.ToHexString(HMACSHA256.HashData("older-secret"u8, _body))}", true },
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
        { "Basic ", false },
        { "", false },
        { Basic("hooks:long:password").Replace("Basic", "BASIC", StringComparison.Ordinal), true },
        { " " + Basic("hooks:long:password"), false },
        { Basic("hooks:long:password").Replace("Basic ", "Basic", StringComparison.Ordinal), false },
        { Basic("hooks:long:password").Replace("Basic ", "Basic\t", StringComparison.Ordinal), false },
        { Basic("hooks:long:password\n"), false },
        { Basic("hooks :long:password"), false },
        { Basic("long:password:hooks"), false },
        { "Basic hooks:long:password", false },
        { Basic("hooks:long:password").TrimEnd('='), false },
        { Basic("hooks:long:password").Insert(12, " "), false },
        { OtherSpelling(Basic("hooks:long:password")), false },
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

    [Theory, Trait("Threat", "S9"), Trait("Threat", "T12")]
    [InlineData("", "x", null)]
    [InlineData("x", "", null)]
    [InlineData("x", " ", null)]
    [InlineData("x", null, null)]
    [InlineData(null, "x", null)]
    [InlineData("a:b", "x", null)]
    [InlineData(null, null, "")]
    [InlineData(null, null, " ")]
    [InlineData("x", "y", "")]
    public void An_empty_secret_is_an_error(string? user, string? password, string? secret)
    {
        var options = new WebhookVerificationOptions { UserName = user, Password = password, SigningSecrets = secret is null ? [] : ["good", secret] };

        Assert.NotNull(options.FindProblem());
        Assert.Throws<ArgumentException>(() => WebhookVerifier.Verify(Headers(), _body, options));
    }

    [Fact]
    public void What_can_be_verified_has_no_problem() =>
        Assert.Equal((null, null, false), (_signed.FindProblem(), _basic.FindProblem(), new WebhookVerificationOptions().FindProblem() is null));

    [Fact, Trait("Threat", "S9")]
    public void A_signature_under_names_that_differ_in_case_was_sent_twice()
    {
        var headers = new Dictionary<string, IReadOnlyList<string>> { ["X-Signature"] = [_hex], ["x-signature"] = [_hex] };

        Assert.Equal(WebhookVerification.WrongSignature, WebhookVerifier.Verify(headers, _body, _signed));
    }

    [Fact, Trait("Threat", "S9")]
    public void Sixty_forms_and_more_are_tried() => Assert.InRange(Signatures().Count + Credentials().Count, 60, 200);

    // The last digit before the padding has bits that decoders ignore.
    private static string OtherSpelling(string base64)
    {
        var last = base64.TrimEnd('=').Length - 1;
        const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        return base64[..last] + Digits[Digits.IndexOf(base64[last], StringComparison.Ordinal) ^ 1] + base64[(last + 1)..];
    }

    private static string Basic(string text) => $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}";

    private static Dictionary<string, IReadOnlyList<string>> Headers(params (string Name, string Value)[] headers) =>
        headers.ToDictionary(header => header.Name, header => (IReadOnlyList<string>)[header.Value]);
}
