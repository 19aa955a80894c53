using MlConnector.Tests.Wire;

namespace MlConnector.Pipedrive.Tests.Wire;

/// <summary>Answers that no server should give: one type of exception, in bounded time and memory.</summary>
[Trait("Threat", "T7")]
[Trait("Fault", "F83")]
[Trait("Fault", "F84")]
public sealed class HostileAnswerTests
{
    // v1 answers so when there is nothing.
    private const string EmptyList = "null for the list";

    private static readonly IReadOnlyDictionary<string, byte[]> _refused = HostileAnswers.Of("data", "name", "owner_id");

    public static TheoryData<string> Refused => new(_refused.Keys.Where(what => what != EmptyList));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task It_is_refused_with_one_type_of_exception(string what)
    {
        await using var server = new RawServer(_ => _refused[what]);

        var failure = await Assert.ThrowsAsync<PipedriveException>(() => server.CallAsync(async api => (await api.ListOrganizationsAsync(cancellationToken: Cancellation).ToListAsync(Cancellation)).Count));

        Assert.InRange(failure.Message.Length, 20, 2048);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task It_is_refused_the_same_way_as_one_page(string what)
    {
        await using var server = new RawServer(_ => _refused[what]);

        var failure = await Assert.ThrowsAsync<PipedriveException>(() => server.CallAsync(async api => (await api.GetOrganizationsPageAsync(new OrganizationQuery(), Cancellation)).Data!.Count));

        Assert.InRange(failure.Message.Length, 20, 2048);
    }

    [Fact]
    public async Task Null_stands_for_an_empty_list()
    {
        await using var server = new RawServer(_ => _refused[EmptyList]);

        Assert.Empty(await server.CallAsync(api => api.ListOrganizationsAsync(cancellationToken: Cancellation).ToListAsync(Cancellation).AsTask()));
    }
}
