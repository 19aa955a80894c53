using System.Net;
using MlConnector.BusinessCentral.Tests.Wire;
using MlConnector.Testing;
using MlConnector.Tests.Wire;

namespace MlConnector.BusinessCentral.Tests.Authentication;

public sealed class SignInTests : IDisposable
{
    private readonly BusinessCentralSimulator _simulator = new();
    private readonly HttpMessageInvoker _simulated;
    private readonly StubNetwork _network;

    public SignInTests()
    {
        _simulated = new HttpMessageInvoker(_simulator.CreateHandler());
        _network = new StubNetwork(_simulated.SendAsync);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private int TokenRequests => _network.Requests.Count(request => request.Address.EndsWith("/token", StringComparison.Ordinal));

    private int ApiRequests => _network.Requests.Count(request => request.Address.Contains("/api/", StringComparison.Ordinal));

    public void Dispose()
    {
        _simulated.Dispose();
        _network.Dispose();
    }

    [Fact]
    [Trait("Fault", "F30")]
    public async Task Two_hundred_first_calls_share_one_token()
    {
        await using var provider = Wiring.Provide(_network, TimeProvider.System, Wiring.Online);

        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => CallAsync(provider.Api()), Cancellation)));

        Assert.Equal((1, 200), (TokenRequests, ApiRequests));
        Assert.Single(_network.Requests.Where(request => request.Credential is not null).Select(request => request.Credential).Distinct());
    }

    [Fact]
    [Trait("Fault", "F30")]
    [Trait("Fault", "F31")]
    public async Task A_revoked_token_is_renewed_once_for_all_callers()
    {
        await using var provider = Wiring.Provide(_network, TimeProvider.System, Wiring.Online);
        await CallAsync(provider.Api());
        _simulator.RevokeTokens();

        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => CallAsync(provider.Api()), Cancellation)));

        // Four leave at once with the old token; a few more may before the first refusal is understood. Who waits its turn takes the new one.
        Assert.Equal(2, TokenRequests);
        Assert.InRange(ApiRequests, 102, 120);
    }

    [Fact]
    [Trait("Fault", "F30")]
    public async Task A_write_that_was_refused_for_its_token_is_sent_again_once()
    {
        var company = _simulator.AddCompany("CRONUS");
        await using var provider = Wiring.Provide(_network, TimeProvider.System, options =>
        {
            Wiring.Online(options);
            options.Company = company.Id.ToString();
        });
        await CallAsync(provider.Api());
        _simulator.RevokeTokens();

        var created = await provider.Api().CreateCustomerAsync(new() { DisplayName = "Acme" }, Cancellation);

        Assert.Equal("Acme", created.DisplayName);
        Assert.Equal(1, company.Count("customers"));
        Assert.Equal(2, _network.Requests.Count(request => request.Method == HttpMethod.Post && request.Body == """{"displayName":"Acme"}"""));
    }

    [Fact]
    [Trait("Fault", "F30")]
    public async Task A_second_refusal_surfaces_with_what_to_do()
    {
        using var refusing = new StubNetwork((request, cancellation) => request.RequestUri!.Host == "login.test"
            ? _simulated.SendAsync(request, cancellation)
            : Task.FromResult(StubNetwork.Json("""{"error":{"code":"Authentication_InvalidCredentials","message":"The server has rejected the client credentials."}}""", HttpStatusCode.Unauthorized)));
        await using var provider = Wiring.Provide(refusing, TimeProvider.System, Wiring.Online);

        var failure = await Assert.ThrowsAsync<BusinessCentralException>(() => CallAsync(provider.Api()));

        Assert.Equal((401, BusinessCentralErrorCodes.InvalidCredentials, false), (failure.StatusCode, failure.Code, failure.IsTransient));
        Assert.Contains("admin consent", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Microsoft Entra Applications", failure.Message, StringComparison.Ordinal);
        Assert.Equal((2, 2), (refusing.Requests.Count(request => request.Credential is not null), refusing.Requests.Count(request => request.Address.EndsWith("/token", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("simulator-client", "canary-wrong", "invalid_client")]
    [InlineData("nobody", "canary-wrong", "unauthorized_client")]
    [Trait("Threat", "S14")]
    public async Task Wrong_settings_are_told_with_their_code_and_without_the_secret(string clientId, string secret, string code)
    {
        await using var provider = Wiring.Provide(_network, TimeProvider.System, options =>
        {
            Wiring.Online(options);
            (options.ClientId, options.ClientSecret) = (clientId, secret);
        });

        var failure = await Assert.ThrowsAsync<BusinessCentralException>(() => CallAsync(provider.Api()));

        Assert.Equal((401, code, false, false), (failure.StatusCode, failure.Code, failure.IsTransient, failure.IsOutcomeUnknown));
        Assert.DoesNotContain("canary", failure.ToString(), StringComparison.Ordinal);
        Assert.Equal((0, 1), (ApiRequests, TokenRequests));
    }

    [Fact]
    public async Task Without_a_token_a_write_was_certainly_not_carried_out()
    {
        using var down = new StubNetwork(_ => throw new HttpRequestException(HttpRequestError.ConnectionError, "Connection refused (login.test:443)"));
        await using var provider = Wiring.Provide(down, new ShortWaits(), Wiring.Online);

        var failure = await Assert.ThrowsAsync<BusinessCentralException>(() => provider.Api().CreateCustomerAsync(new() { DisplayName = "Acme" }, Cancellation));

        Assert.Equal((null, true, false), (failure.StatusCode, failure.IsTransient, failure.IsOutcomeUnknown));
        Assert.Contains("login.test", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(429)]
    public async Task A_sign_in_service_that_is_down_for_now_is_a_passing_fault(int status)
    {
        using var down = new StubNetwork(_ =>
        {
            var answer = StubNetwork.Json("""{"error":"temporarily_unavailable","error_description":"AADSTS90033: A transient error has occurred."}""", (HttpStatusCode)status);
            answer.Headers.TryAddWithoutValidation("Retry-After", "17");
            return answer;
        });
        await using var provider = Wiring.Provide(down, new ShortWaits(), options =>
        {
            // The library that signs in remembers for the whole process whom to leave alone.
            Wiring.Online(options);
            options.TenantId = $"tenant-{status}";
        });

        var failure = await Assert.ThrowsAsync<BusinessCentralException>(() => provider.Api().CreateCustomerAsync(new() { DisplayName = "Acme" }, Cancellation));

        Assert.Equal((status, true, false), (failure.StatusCode, failure.IsTransient, failure.IsOutcomeUnknown));
        Assert.Equal(TimeSpan.FromSeconds(17), failure.RetryAfter);
    }

    [Theory]
    [InlineData("<html>Log in to the guest network</html>")]
    [InlineData("{}")]
    [InlineData("""{"access_token":""")]
    public async Task An_answer_that_is_no_token_is_refused_with_the_same_type(string answer)
    {
        using var captive = new StubNetwork(_ => StubNetwork.Json(answer));
        await using var provider = Wiring.Provide(captive, new ShortWaits(), Wiring.Online);

        var failure = await Assert.ThrowsAsync<BusinessCentralException>(() => provider.Api().CreateCustomerAsync(new() { DisplayName = "Acme" }, Cancellation));

        Assert.False(failure.IsOutcomeUnknown);
    }

    [Fact, Trait("Fault", "F79")]
    public async Task A_caller_who_cancels_does_not_take_the_token_from_the_others()
    {
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var slow = new StubNetwork(async (request, cancellation) =>
        {
            if (request.RequestUri!.AbsolutePath.EndsWith("/token", StringComparison.Ordinal))
            {
                await release.Task.WaitAsync(cancellation);
            }

            return await _simulated.SendAsync(request, cancellation);
        });
        using var cancel = new CancellationTokenSource();
        await using var provider = Wiring.Provide(slow, TimeProvider.System, Wiring.Online);

        var impatient = provider.Api().GetCompaniesPageAsync(new ODataQuery<Company>(), cancel.Token);
        var patient = CallAsync(provider.Api());
        await cancel.CancelAsync();
        release.SetResult();

        await patient;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        Assert.Equal(1, slow.Requests.Count(request => request.Address.EndsWith("/token", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task On_premises_a_key_is_used_and_nobody_is_asked_for_a_token()
    {
        await using var provider = Wiring.Provide(_network, TimeProvider.System, options =>
        {
            options.BaseAddress = new Uri("https://erp.test/v2.0/the-tenant/production");
            (options.UserName, options.WebServiceKey) = ("simulator-user", "simulator-key");
        });

        await CallAsync(provider.Api());

        Assert.Equal(Convert.ToBase64String("simulator-user:simulator-key"u8), Assert.Single(_network.Requests).Credential);
    }

    [Fact]
    public async Task A_wrong_key_is_refused_at_once()
    {
        await using var provider = Wiring.Provide(_network, TimeProvider.System, options => options.BaseAddress = new Uri("https://erp.test/v2.0/the-tenant/production"));

        var failure = await Assert.ThrowsAsync<BusinessCentralException>(() => CallAsync(provider.Api()));

        Assert.Equal((401, false), (failure.StatusCode, failure.IsTransient));
        Assert.Single(_network.Requests);
    }

    private static Task<ODataPage<Company>> CallAsync(IBusinessCentralApi api) => api.GetCompaniesPageAsync(new ODataQuery<Company>(), Cancellation);
}
