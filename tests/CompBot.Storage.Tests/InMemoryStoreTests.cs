using CompBot.Engine;
using CompBot.Testing;

namespace CompBot.Storage.Tests;

public sealed class InMemoryStoreTests : StoreContract
{
    private readonly InMemoryStore _store = new();

    protected override Task<IConversationStore> OpenAsync() => Task.FromResult<IConversationStore>(_store);

    protected override Task<IConversationStore> ReopenAsync()
    {
        InMemoryStore.Restart(_store);
        return OpenAsync();
    }
}
