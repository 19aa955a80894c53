using System.Text;
using CsCheck;
using MlConnector.BusinessCentral.Tests.Wire;

namespace MlConnector.BusinessCentral.Tests.Reading;

public sealed class ChunkingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public Task The_records_are_the_same_whatever_the_pieces_they_arrive_in() =>
        Gen.Select(Gen.Int[0, 120], Gen.Int[1, 40_000].Array[1, 8], Gen.Bool).SampleAsync(
            async (count, sizes, hasLength) =>
            {
                var bytes = Encoding.UTF8.GetBytes(SomePages.Page(0, count));
                using var body = Cut(bytes, sizes);
                await using var provider = Wiring.Provide(new StubNetwork(_ => StubNetwork.Streamed(body, hasLength ? bytes.Length : null)), TimeProvider.System);

                var read = await provider.Api().ListCustomersAsync(cancellationToken: Cancellation).ToListAsync(Cancellation);

                Assert.Equal(Enumerable.Range(0, count).Select(number => ($"C{number}", SomePages.Id(number), $"Söhne {number} 你好 \" \\ é")), read.Select(customer => (customer.Number!, customer.Id, customer.DisplayName!)));
            },
            iter: 150);

    [Fact]
    public async Task Single_bytes_are_enough()
    {
        for (var size = 1; size <= 40; size++)
        {
            using var body = Cut(Encoding.UTF8.GetBytes(SomePages.Page(0, 3)), [size]);
            await using var provider = Wiring.Provide(new StubNetwork(_ => StubNetwork.Streamed(body)), TimeProvider.System);

            Assert.Equal(["C0", "C1", "C2"], await provider.Api().ListCustomersAsync(cancellationToken: Cancellation).Select(customer => customer.Number).ToListAsync(Cancellation));
        }
    }

    private static FedStream Cut(byte[] bytes, int[] sizes)
    {
        var body = new FedStream();
        for (var (position, turn) = (0, 0); position < bytes.Length; turn++)
        {
            var length = Math.Min(sizes[turn % sizes.Length], bytes.Length - position);
            body.Feed(bytes.AsMemory(position, length));
            position += length;
        }

        return body.End();
    }
}
