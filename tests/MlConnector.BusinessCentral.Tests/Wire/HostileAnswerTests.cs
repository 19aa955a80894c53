using System.Text;
using MlConnector.Tests.Wire;

namespace MlConnector.BusinessCentral.Tests.Wire;

/// <summary>Answers that no server should give: one type of exception, in bounded time and memory.</summary>
[Trait("Threat", "T7")]
[Trait("Fault", "F83")]
[Trait("Fault", "F84")]
public sealed class HostileAnswerTests
{
    private static readonly IReadOnlyDictionary<string, byte[]> _refused = HostileAnswers.Of("value", "displayName", "creditLimit");

    public static TheoryData<string> Refused => new(_refused.Keys);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task It_is_refused_with_one_type_of_exception(string what)
    {
        await using var server = new RawServer(_ => _refused[what]);

        var failure = await Assert.ThrowsAsync<BusinessCentralException>(() => server.CallAsync(async api => (await api.GetCustomersPageAsync(new ODataQuery<Customer>(), Cancellation)).Value.Count));

        Assert.InRange(failure.Message.Length, 20, 2048);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task It_is_refused_the_same_way_while_it_is_read(string what)
    {
        await using var server = new RawServer(_ => _refused[what]);

        var failure = await Assert.ThrowsAsync<BusinessCentralException>(() => server.CallAsync(api => api.ListCustomersAsync(cancellationToken: Cancellation).CountAsync(Cancellation).AsTask()));

        Assert.InRange(failure.Message.Length, 20, 2048);
    }

    [Fact]
    public async Task Other_oddities_are_read_as_they_are_meant()
    {
        await using var server = new RawServer(_ => RawServer.Reply(
            [.. Encoding.UTF8.Preamble, .. """{"value":[{"displayName":null,"blocked":"_x0020_","type":"Robot_x0020_Arm","creditLimit":"12.50","balanceDue":0.1234567890123456789012345678,"newMember":{"a":1}}]}"""u8], "200 OK", "application/json"));

        var customer = Assert.Single(await server.CallAsync(api => api.ListCustomersAsync(cancellationToken: Cancellation).ToListAsync(Cancellation).AsTask()));

        Assert.Null(customer.DisplayName);
        Assert.Equal(("", "Robot Arm", 12.50m), (customer.Blocked, customer.Type, customer.CreditLimit));
        Assert.Equal(0.1234567890123456789012345678m, customer.BalanceDue);
        Assert.Equal("""{"a":1}""", customer.More!["newMember"].GetRawText());
    }
}
