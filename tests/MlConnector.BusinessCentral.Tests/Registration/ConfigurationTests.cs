using MlConnector.BusinessCentral.Tests.Wire;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace MlConnector.BusinessCentral.Tests.Registration;

public sealed class ConfigurationTests
{
    [Fact]
    public void Every_setting_is_read_from_a_section()
    {
        using var provider = Provide(
            ("BaseAddress", "https://bc.test"), ("Authority", "https://login.test"), ("TenantId", "tenant"), ("Environment", "sandbox"), ("Company", "CRONUS"),
            ("ClientId", "client"), ("ClientSecret", "secret"), ("MaxConcurrency", "3"), ("RequestsPerFiveMinutes", "100"), ("Timeout", "00:02:30"),
            ("MorePrincipals:0:ClientId", "second"), ("MorePrincipals:0:ClientSecret", "second-secret"),
            ("MorePrincipals:1:ClientId", "third"), ("MorePrincipals:1:ClientSecret", "third-secret"));

        var options = provider.GetRequiredService<IOptions<BusinessCentralOptions>>().Value;

        Assert.Equal((new Uri("https://bc.test"), new Uri("https://login.test"), "tenant", "sandbox", "CRONUS"), (options.BaseAddress, options.Authority, options.TenantId, options.Environment, options.Company));
        Assert.Equal(("client", "secret", 3, 100, TimeSpan.FromSeconds(150)), (options.ClientId, options.ClientSecret, options.MaxConcurrency, options.RequestsPerFiveMinutes, options.Timeout));
        Assert.Equal([("second", "second-secret"), ("third", "third-secret")], options.MorePrincipals.Select(principal => (principal.ClientId, principal.ClientSecret)));
        provider.GetRequiredService<IStartupValidator>().Validate();
    }

    [Theory]
    [InlineData("Compnay")]
    [InlineData("MorePrincipals:0:ClientSercet")]
    [InlineData("MaxConcurrencies")]
    public void An_unknown_key_is_refused_by_its_name_when_the_host_starts(string key)
    {
        using var provider = Provide([.. Good, ("MorePrincipals:0:ClientId", "second"), ("MorePrincipals:0:ClientSecret", "x"), (key, "x")]);

        var failure = Assert.ThrowsAny<Exception>(provider.GetRequiredService<IStartupValidator>().Validate);

        Assert.Contains(key.Split(':').Last(), failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BaseAddress", "http://bc.test")]
    [InlineData("BaseAddress", "https://user:password@bc.test")]
    [InlineData("BaseAddress", "bc.test")]
    [InlineData("Authority", "http://login.test")]
    [InlineData("Authority", "login.test")]
    [InlineData("Authority", "https://user:password@login.test")]
    [InlineData("TenantId", "")]
    [InlineData("Environment", " ")]
    [InlineData("Company", " ")]
    [InlineData("ClientId", "")]
    [InlineData("ClientSecret", "")]
    [InlineData("UserName", "user")]
    [InlineData("WebServiceKey", "key")]
    [InlineData("MaxConcurrency", "0")]
    [InlineData("MaxConcurrency", "6")]
    [InlineData("RequestsPerFiveMinutes", "0")]
    [InlineData("RequestsPerFiveMinutes", "6001")]
    [InlineData("Timeout", "00:00:00")]
    [InlineData("Timeout", "-00:00:01")]
    [InlineData("Timeout", "50.00:00:00")]
    [InlineData("MorePrincipals:0:ClientSecret", "x")]
    [InlineData("MorePrincipals:0:ClientId", "x")]
    public void A_wrong_setting_is_refused_by_its_name_when_the_host_starts(string key, string value)
    {
        using var provider = Provide([.. Good.Where(setting => setting.Key != key), (key, value)]);

        var failure = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<IStartupValidator>().Validate);

        Assert.Contains(key.Split(':')[0], failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_named_section_is_checked_when_the_host_starts_too()
    {
        var services = new ServiceCollection();
        services.AddBusinessCentral("north", Section([.. Good, ("Compnay", "x")]));
        using var provider = services.BuildServiceProvider();

        Assert.Contains("Compnay", Assert.ThrowsAny<Exception>(provider.GetRequiredService<IStartupValidator>().Validate).Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Threat", "S14")]
    public void Options_do_not_print_their_secrets()
    {
        var options = new BusinessCentralOptions { ClientSecret = "canary", WebServiceKey = "canary", CertificatePassword = "canary" };
        options.MorePrincipals.Add(new() { ClientSecret = "canary", CertificatePassword = "canary" });

        Assert.DoesNotContain("canary", $"{options} {options.MorePrincipals[0]} {options.FindProblem()}", StringComparison.Ordinal);
    }

    private static readonly (string Key, string Value)[] Good =
        [("BaseAddress", "https://bc.test"), ("TenantId", "tenant"), ("Company", "CRONUS"), ("ClientId", "client"), ("ClientSecret", "secret")];

    private static IConfiguration Section(params (string Key, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create("BusinessCentral:" + setting.Key, (string?)setting.Value))).Build().GetSection("BusinessCentral");

    private static ServiceProvider Provide(params (string Key, string Value)[] settings)
    {
        var services = new ServiceCollection();
        services.AddBusinessCentral(Section(settings)).ConfigurePrimaryHandler(_ => new StubNetwork(_ => StubNetwork.Json("{}")));
        return services.BuildServiceProvider();
    }
}
