using CompBot.Core;
using CompBot.Engine;

namespace CompBot.Testing;

/// <summary>Numbers that the workers of a test share out among themselves, with a way to cut one off and to bury it.</summary>
public sealed class SharedNumbers
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string What, int Number), long> _owners = [];
    private readonly List<long> _living = [];
    private long _last;

    public Worker Join() => new(this);

    /// <summary>One worker's view.</summary>
    public sealed class Worker(SharedNumbers all) : IShardLeases
    {
        private long _number = all.Begin();
        private bool _isCutOff;

        public bool IsAlone => false;

        public long? Holder => _isCutOff ? null : _number;

        public Task<ShardLease> LeaseAsync(string what, int count, CancellationToken cancellationToken) => _isCutOff
            ? Task.FromException<ShardLease>(new StoreUnavailableException(StoreFailure.Away, "cut off"))
            : Task.FromResult(all.Lease(what, count, _number));

        public Task GiveBackAsync(string what, int number, CancellationToken cancellationToken)
        {
            all.GiveBack(what, number, _number);
            return Task.CompletedTask;
        }

        /// <summary>It reaches nobody and knows it.</summary>
        public void CutOff() => _isCutOff = true;

        /// <summary>The others take it for dead.</summary>
        public void Bury() => all.End(_number);

        /// <summary>It reaches the others again, under another number where it was buried.</summary>
        public void Return() => (_number, _isCutOff) = (all.Lives(_number) ? _number : all.Begin(), false);
    }

    private long Begin()
    {
        lock (_gate)
        {
            _living.Add(++_last);
            return _last;
        }
    }

    private bool Lives(long number)
    {
        lock (_gate)
        {
            return _living.Contains(number);
        }
    }

    private void End(long number)
    {
        lock (_gate)
        {
            _living.Remove(number);
        }
    }

    private void GiveBack(string what, int number, long owner)
    {
        lock (_gate)
        {
            if (_owners.GetValueOrDefault((what, number)) == owner)
            {
                _owners.Remove((what, number));
            }
        }
    }

    private ShardLease Lease(string what, int count, long owner)
    {
        lock (_gate)
        {
            var fair = (count + _living.Count - 1) / Math.Max(1, _living.Count);
            for (var number = 0; number < count && Own().Count < fair; number++)
            {
                if (!_living.Contains(_owners.GetValueOrDefault((what, number))))
                {
                    _owners[(what, number)] = owner;
                }
            }

            return new ShardLease(count, Own()) { Surplus = Own().Skip(fair).ToSequence() };
        }

        Sequence<int> Own() => _owners.Where(pair => pair.Key.What == what && pair.Value == owner).Select(pair => pair.Key.Number).Order().ToSequence();
    }
}
