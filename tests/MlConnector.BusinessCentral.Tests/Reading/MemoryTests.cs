using System.Text;
using MlConnector.BusinessCentral.Tests.Wire;

namespace MlConnector.BusinessCentral.Tests.Reading;

/// <summary>Measures the whole process, so nothing else may run at the same time.</summary>
[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
[Collection(nameof(MemoryTests))]
public sealed class MemoryTests
{
    private const int Records = 200_000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_held_does_not_grow_with_the_page()
    {
        await using var provider = Wiring.Provide(new StubNetwork(_ => StubNetwork.Streamed(new EndlessPage(Records))), TimeProvider.System);
        var (count, early, late) = (0, 0L, 0L);

        await foreach (var customer in provider.Api().ListCustomersAsync(cancellationToken: Cancellation))
        {
            Assert.NotNull(customer.Number);
            switch (++count)
            {
                case Records / 10:
                    early = GC.GetTotalMemory(forceFullCollection: true);
                    break;
                case Records * 9 / 10:
                    late = GC.GetTotalMemory(forceFullCollection: true);
                    break;
            }
        }

        Assert.Equal(Records, count);
        Assert.True(late - early < 1_000_000, $"{early} bytes after a tenth of the page, {late} after nine tenths.");
    }

    /// <summary>A page that is made while it is read: it is nowhere in memory.</summary>
    private sealed class EndlessPage(int records) : Stream
    {
        private int _made = -1;
        private ReadOnlyMemory<byte> _rest;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_rest.IsEmpty && _made <= records)
            {
                _rest = Encoding.UTF8.GetBytes(_made < 0 ? """{"value":[""" : _made == records ? "]}" : (_made == 0 ? "" : ",") + SomePages.Customer(_made));
                _made++;
            }

            var length = Math.Min(buffer.Length, _rest.Length);
            _rest[..length].CopyTo(buffer);
            _rest = _rest[length..];
            return ValueTask.FromResult(length);
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
