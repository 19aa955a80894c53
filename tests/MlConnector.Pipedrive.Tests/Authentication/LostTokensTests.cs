using MlConnector.Testing;

namespace MlConnector.Pipedrive.Tests.Authentication;

/// <summary>New tokens that were given and never arrived, or arrived and were never stored. Where refresh tokens rotate, only a person helps.</summary>
public sealed class LostTokensTests
{
    private static readonly TimeSpan _nearlyAnHour = TimeSpan.FromMinutes(59);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, Trait("Fault", "F33")]
    [InlineData(false, PipedriveErrorCategory.Other)]
    [InlineData(true, PipedriveErrorCategory.NeedsReconnect)]
    public async Task An_answer_that_is_lost_is_asked_for_once_more(bool rotates, PipedriveErrorCategory expected)
    {
        using var account = new AppAccount(new PipedriveSimulatorOptions { RotatesRefreshTokens = rotates });
        await account.ConnectAsync();
        account.Time.Advance(_nearlyAnHour);
        account.Simulator.Faults.Add(new() { Kind = FaultKind.CommitThenDisconnect, Matches = SimulatorFault.On("POST", "/oauth/token") });

        var failure = await Record.ExceptionAsync(account.CallAsync) as PipedriveException;

        Assert.Equal(expected, failure?.Category ?? PipedriveErrorCategory.Other);
        Assert.Equal(3, account.Network.TokenRequests);
    }

    [Theory, Trait("Fault", "F34")]
    [InlineData(false, PipedriveErrorCategory.Other)]
    [InlineData(true, PipedriveErrorCategory.NeedsReconnect)]
    public async Task Tokens_that_a_process_took_to_its_grave_are_asked_for_by_the_next_one(bool rotates, PipedriveErrorCategory expected)
    {
        using var account = new AppAccount(new PipedriveSimulatorOptions { RotatesRefreshTokens = rotates });
        await account.ConnectAsync();
        account.Time.Advance(_nearlyAnHour);
        account.Store.Fails = tokens => tokens.ClaimedUntil is null;
        await Assert.ThrowsAsync<TimeoutException>(() => account.Credentials.GetAsync(null, Cancellation).AsTask());
        account.Store.Fails = _ => false;
        account.Time.Advance(TimeSpan.FromMinutes(5));

        var failure = await Record.ExceptionAsync(() => account.AddNode().Api.GetCurrentUserAsync(Cancellation)) as PipedriveException;

        Assert.Equal(expected, failure?.Category ?? PipedriveErrorCategory.Other);
        Assert.InRange(account.Network.TokenRequests, 3, 4);
    }

    [Fact, Trait("Fault", "F34")]
    public async Task Tokens_that_could_not_be_stored_are_stored_with_the_next_call_and_no_others_are_asked_for()
    {
        using var account = new AppAccount(new PipedriveSimulatorOptions { RotatesRefreshTokens = true });
        await account.ConnectAsync();
        account.Time.Advance(_nearlyAnHour);
        account.Store.Fails = tokens => tokens.ClaimedUntil is null;
        await Assert.ThrowsAsync<TimeoutException>(() => account.Credentials.GetAsync(null, Cancellation).AsTask());
        account.Store.Fails = _ => false;

        await account.CallAsync();
        await account.AddNode().Api.GetCurrentUserAsync(Cancellation);

        Assert.Equal(2, account.Network.TokenRequests);
        Assert.Null(account.Tokens.ClaimedUntil);
    }
}
