using MlConnector.Testing;

namespace MlConnector.Pipedrive.Tests.Authentication;

/// <summary>Tokens are for the address that comes with them; only Pipedrive's addresses are believed.</summary>
[Trait("Threat", "S12")]
public sealed class ApiDomainTests
{
    public static TheoryData<string> Hostile() =>
    [
        "http://acme.pipedrive.com", "ftp://acme.pipedrive.com", "https://evilpipedrive.com", "https://pipedrive.com", "https://acme.pipedrive.com:80",
        "https://acme.pipedrive.com.evil.example", "https://evil.example", "https://evil.example/.pipedrive.com", "https://evil.example?.pipedrive.com",
        "https://evil.example#.pipedrive.com", "https://acme.pipedrive.com@evil.example", "https://user:secret@acme.pipedrive.com", "https://acme.pipedrive.com:8443",
        "https://acme.pipedrive.com/path", "https://acme.pipedrive.com?x=1", "https://acme.pipedrive.com#x", "https://127.0.0.1", "http://127.0.0.1", "https://localhost",
        "http://localhost:8080", "https://[::1]", "https://10.0.0.1", "https://169.254.169.254", "https://acme.pipedrive.co", "https://acme.pipedrive.comm",
        "https://acme-pipedrive.com", "https://acme.pipedrive.com.", "https://xn--pipedrve-eya.com", "https://acme.pıpedrive.com", "file:///etc/passwd", "data:text/plain,x",
    ];

    [Theory, MemberData(nameof(Hostile))]
    public async Task Tokens_for_another_address_are_not_stored_and_not_used(string domain)
    {
        using var account = new AppAccount(new PipedriveSimulatorOptions { ApiDomain = new Uri(domain) });

        var failure = await Assert.ThrowsAsync<PipedriveException>(account.ConnectAsync);

        Assert.False(failure.IsTransient);
        Assert.DoesNotContain("v1u:", failure.ToString(), StringComparison.Ordinal);
        Assert.Null(account.Store[AppAccount.Client]);
        Assert.All(account.Network.Requests, request => Assert.Equal("oauth.pipedrive.com", request.Address.Host));
    }

    [Theory]
    [InlineData("https://acme.pipedrive.com")]
    [InlineData("https://ACME.Pipedrive.COM/")]
    [InlineData("https://acme.eu.pipedrive.com:443")]
    public async Task Addresses_of_Pipedrive_are_called(string domain)
    {
        using var account = new AppAccount(new PipedriveSimulatorOptions { ApiDomain = new Uri(domain) });

        Assert.Equal(AuthorizationOutcome.Connected, await account.ConnectAsync());
        await account.CallAsync();

        Assert.EndsWith(".pipedrive.com", account.Network.Requests.Last().Address.Host, StringComparison.Ordinal);
    }

    [Fact, Trait("Fault", "F37")]
    public async Task Renewed_tokens_for_another_address_are_thrown_away_and_the_old_ones_are_kept()
    {
        var options = new PipedriveSimulatorOptions();
        using var account = new AppAccount(options);
        await account.ConnectAsync();
        var before = account.Tokens;
        options.ApiDomain = new Uri("https://evil.example");
        account.Time.Advance(TimeSpan.FromMinutes(59));

        await account.CallAsync();
        account.Time.Advance(TimeSpan.FromMinutes(2));
        var failure = await Assert.ThrowsAsync<PipedriveException>(account.CallAsync);
        Assert.Equal((before.AccessToken, before.RefreshToken), (account.Tokens.AccessToken, account.Tokens.RefreshToken));
        Assert.DoesNotContain(account.Network.Requests, request => request.Address.Host == "evil.example");
        Assert.NotNull(failure.Advice);

        options.ApiDomain = new Uri("https://renamed.pipedrive.com");
        account.Time.Advance(TimeSpan.FromMinutes(5));
        await account.CallAsync();
        Assert.Equal("renamed.pipedrive.com", account.Network.Requests.Last().Address.Host);
    }
}
